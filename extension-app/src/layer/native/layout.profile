# The methods and objects that the native layer uses, in the order of the first use.
# Written by LayoutRecorder of the module layer-tools.
com.oracle.svm.core.code.IsolateEnterStub.JavaMainWrapper_run_XNhh1mz2Ib2aPR1wdv014D(int, CCharPointerPointer)
com.oracle.svm.core.JavaMainWrapper.doRunInNewThread(int, CCharPointerPointer)
com.oracle.svm.core.posix.thread.PosixPlatformThreads.startThreadUnmanaged(CFunctionPointer, PointerBase, int)
com.oracle.svm.core.code.IsolateEnterStub.JavaMainWrapper_runMainRoutine_uF8Q2LwGdZ0SZ2GtnqjeF8(PointerBase)
com.oracle.svm.core.JavaMainWrapper.doRun(int, CCharPointerPointer)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.createIsolate(CEntryPointCreateIsolateParameters)
com.oracle.svm.core.c.locale.LocaleSupport.initialize()
com.oracle.svm.core.UnmanagedMemoryUtil.fill(Pointer, UnsignedWord, byte)
com.oracle.svm.core.IsolateArgumentParser.parse(CEntryPointCreateIsolateParameters, IsolateArguments)
com.oracle.svm.core.IsolateArgumentParser.initialize(IsolateArguments, CEntryPointCreateIsolateParameters)
com.oracle.svm.core.IsolateArgumentParser.copyStringArguments(IsolateArguments)
com.oracle.svm.core.container.Container.initialize()
com.oracle.svm.core.Isolates.create(WordPointer, IsolateArguments)
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider.initialize(WordPointer, IsolateArguments)
com.oracle.svm.core.posix.PosixVirtualMemoryProvider.reserve(UnsignedWord, UnsignedWord, boolean)
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.initialize(Pointer, UnsignedWord, WordPointer, WordPointer)
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.initializeImageHeap(Pointer, UnsignedWord, WordPointer, WordPointer, WordPointer, WordPointer, Pointer, Word, Word, Word, Pointer, Word, Word, Word, Word, Word)
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.openImageFile(Word, Pointer, WordPointer)
com.oracle.svm.core.posix.linux.ProcFSSupport.findMapping(int, CCharPointer, int, UnsignedWord, UnsignedWord, WordPointer, WordPointer, boolean)
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.checkImageFileMagic(int, int, CCharPointer, int, Pointer)
com.oracle.svm.core.posix.PosixVirtualMemoryProvider.mapFile(PointerBase, UnsignedWord, WordBase, UnsignedWord, int)
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.copyRelocations(Pointer, UnsignedWord, Word, Word, Pointer, Word, Word, Word, Pointer)
java.lang.Class 9989cf32e826
com.oracle.svm.core.posix.linux.LinuxImageHeapProvider.unprotectWritablePages(Pointer, UnsignedWord, Word, Word, Word)
com.oracle.svm.core.posix.PosixVirtualMemoryProvider.protect(PointerBase, UnsignedWord, int)
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider.initialize(Pointer, UnsignedWord, Pointer)
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider 4c798e1708f
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.createIsolate0(Isolate, IsolateArguments)
long[] acd9aa7b17d
com.oracle.svm.core.IsolateListenerSupport.afterCreateIsolate(Isolate)
com.oracle.svm.core.IsolateListenerSupport$IsolateListener[] c050cc21edb
com.oracle.svm.core.SubstrateSegfaultHandler$SingleIsolateSegfaultSetup 268b74fb3b94
java.lang.Class 627ee8383834
com.oracle.svm.core.SubstrateSegfaultHandler$SingleIsolateSegfaultSetup.afterCreateIsolate(Isolate)
com.oracle.svm.core.posix.PosixSignalHandlerSupport dfcac016c039
java.lang.Class 8b0f2a19ea28
com.oracle.svm.core.IsolateListenerSupport$IsolateListener.afterCreateIsolate(Isolate)
com.oracle.svm.core.code.ImageCodeInfo.prepareCodeInfo()
com.oracle.svm.core.code.ImageCodeInfo[] e27470d609e8
com.oracle.svm.core.code.ImageCodeInfoStorage[] ae2e28787c3b
com.oracle.svm.core.code.ImageCodeInfoStorage 2eb4b1a29c85
com.oracle.svm.core.code.ImageCodeInfo.prepareCodeInfo0(ImageCodeInfo, CodeInfoImpl, CodeInfo)
com.oracle.svm.core.code.ImageCodeInfo 5783194775c9
byte[] 1bccbcecaa7a
byte[] 6b533087d
com.oracle.svm.core.thread.VMThreads.ensureInitialized()
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicInteger 7828a2f2e3e
com.oracle.svm.core.locks.VMLockSupport.initialize()
com.oracle.svm.core.locks.VMMutex[] 344483bfe55a
com.oracle.svm.core.posix.pthread.PthreadVMMutex 78c500dea2b4
com.oracle.svm.core.c.CIsolateData b360e9c04cdf
byte[] b8e2a8ffc963
com.oracle.svm.core.posix.pthread.PthreadVMMutex 276723fbade
com.oracle.svm.core.c.CIsolateData 51b4f50571f2
com.oracle.svm.core.posix.pthread.PthreadVMMutex 2542aaa93c40
com.oracle.svm.core.c.CIsolateData 6efb9ed050f3
com.oracle.svm.core.posix.pthread.PthreadVMMutex 72af7abf58dd
com.oracle.svm.core.c.CIsolateData c8faffa0654a
com.oracle.svm.core.posix.pthread.PthreadVMMutex 33c056a6540b
com.oracle.svm.core.c.CIsolateData 91f28f26514
com.oracle.svm.core.locks.VMCondition[] bc8eda1bd360
com.oracle.svm.core.posix.pthread.PthreadVMCondition.initialize()
com.oracle.svm.core.posix.pthread.PthreadVMCondition 6ca9d92303a1
com.oracle.svm.core.c.CIsolateData 5745bc030d69
com.oracle.svm.core.posix.pthread.PthreadVMCondition 59e929bf5085
com.oracle.svm.core.c.CIsolateData 82c852360972
com.oracle.svm.core.posix.pthread.PthreadVMCondition abbc6f4a4416
com.oracle.svm.core.c.CIsolateData b7699d67bf2
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.enterAttachThread0(Isolate, boolean, boolean, boolean, boolean)
com.oracle.svm.core.thread.VMThreads.findIsolateThreadForCurrentOSThread(boolean)
com.oracle.svm.core.posix.pthread.PthreadVMMutex.lockNoTransitionUnspecifiedOwner()
com.oracle.svm.core.posix.pthread.PthreadVMMutex.unlockNoTransitionUnspecifiedOwner()
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.attachUnattachedThread(Isolate, boolean, boolean)
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.initialize()
com.oracle.svm.core.posix.linux.LinuxStackOverflowSupport.lookupStack0(WordPointer, WordPointer)
com.oracle.svm.core.thread.VMThreads.attachThread(IsolateThread)
com.oracle.svm.core.posix.pthread.PthreadVMMutex.lockNoTransition()
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicInteger 97910e527de3
com.oracle.svm.core.genscavenge.HeapImpl.attachThread(IsolateThread)
com.oracle.svm.core.genscavenge.TlabOptionCache.cacheOptionValues()
com.oracle.svm.core.genscavenge.TlabOptionCache 4c434feba59
com.oracle.svm.core.genscavenge.TlabSupport.initialize(IsolateThread)
com.oracle.svm.core.posix.pthread.PthreadVMCondition.broadcast()
com.oracle.svm.core.posix.pthread.PthreadVMMutex.unlock()
com.oracle.svm.core.thread.PlatformThreads.assignCurrent0(Thread)
java.lang.Thread 24c485cc47e
com.oracle.svm.core.thread.ThreadListenerSupport.beforeThreadStart(IsolateThread, Thread)
com.oracle.svm.core.thread.ThreadListener[] 6653af1d94b4
com.oracle.svm.core.jdk.management.ManagementSupport 9611291bc8d6
com.oracle.svm.core.jdk.management.SubstrateThreadMXBean.noteThreadStart(Thread)
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicLong f26b50b64bf5
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicInteger f7ef97db187ef7ef97db187e
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicInteger de28084311e9
java.lang.Thread$FieldHolder fdaaf63cb948
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.initializeIsolate(CEntryPointCreateIsolateParameters)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.initializeIsolateInterruptibly0(CEntryPointCreateIsolateParameters)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.initializeIsolateInterruptibly1(CEntryPointCreateIsolateParameters)
com.oracle.svm.core.Isolates.assignIsolateId(boolean)
com.oracle.svm.core.heap.PhysicalMemory.initialize()
com.oracle.svm.core.posix.linux.LinuxPhysicalMemorySupportImpl.size()
com.oracle.svm.core.Isolates.assignStartTime()
java.lang.System.nanoTime()
java.lang.System.currentTimeMillis()
com.oracle.svm.core.c.locale.LocaleSupport.checkForError()
com.oracle.svm.core.IsolateArgumentParser.copyToRuntimeOptions()
com.oracle.svm.core.SubstrateUtil.convertCToJavaArgs(int, CCharPointerPointer)
com.oracle.svm.core.genscavenge.graal.GenScavengeAllocationSupport.slowNewArray(Word, int)
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.onYellowZoneMadeAvailable(int, int)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewArrayLikeObject(Word, int, byte[])
java.lang.Class 11d6354f048b
com.oracle.svm.core.genscavenge.AdaptiveCollectionPolicy ee7af8787849
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.updateSizeParameters()
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.computeSizeParameters(AbstractCollectionPolicy$SizeParameters)
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.getMaximumHeapSizeOptionValue()
jdk.graal.compiler.options.ModifiableOptionValues.get(OptionKey)
com.oracle.svm.core.option.RuntimeOptionValues 26af97cf214f
java.util.concurrent.atomic.AtomicReference f0160f6d5205
org.graalvm.collections.EconomicMapImpl c2a71c616c27
jdk.graal.compiler.options.OptionValues.get(UnmodifiableEconomicMap, OptionKey)
org.graalvm.collections.EconomicMapImpl.get(Object)
org.graalvm.collections.EconomicMapImpl.find(Object)
org.graalvm.collections.EconomicMapImpl.findLinear(Object)
java.lang.Object[] 526b18ae8d5c
org.graalvm.collections.EconomicMapImpl.compareKeys(Object, Object)
java.lang.Long 73b385dedbb0
java.lang.Long 41225ee4e15e
com.oracle.svm.core.SubstrateGCOptions$1 830ceb0cd91b
java.lang.Long 2ddcfe5dad07
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy$SizeParameters.get(AbstractCollectionPolicy$SizeParameters, UnsignedWord, UnsignedWord, UnsignedWord, UnsignedWord, UnsignedWord, UnsignedWord)
com.oracle.svm.core.genscavenge.graal.GenScavengeAllocationSupport.slowNewInstance(Word)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewInstance(Word)
java.lang.Class 528594d6471f
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.allocateInstanceInCurrentTlab(Class, UnsignedWord)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewInstanceWithoutAllocating(Class, UnsignedWord)
com.oracle.svm.core.genscavenge.HeapImpl.exitIfAllocationDisallowed(String, String)
com.oracle.svm.core.genscavenge.GCImpl.maybeCollectOnAllocation(UnsignedWord)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewInstanceWithoutAllocation0(Class, UnsignedWord)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.allocateRawMemory(UnsignedWord, BooleanPointer)
com.oracle.svm.core.genscavenge.TlabSupport.allocateRawMemoryInTlabSlow(UnsignedWord)
com.oracle.svm.core.genscavenge.TlabSupport.retireTlab(IsolateThread, boolean)
com.oracle.svm.core.genscavenge.TlabSupport.computeSizeOfNewTlab(UnsignedWord)
com.oracle.svm.core.genscavenge.HeapAllocation 3135d7658983
com.oracle.svm.core.genscavenge.HeapAllocation.attemptAllocation(UnsignedWord, UnsignedWord, WordPointer)
com.oracle.svm.core.thread.JavaSpinLockUtils.tryLock(Object, long, int)
com.oracle.svm.core.genscavenge.HeapAllocation.attemptAllocationInNewChunk(UnsignedWord, WordPointer)
com.oracle.svm.core.genscavenge.HeapAllocation.retainAllocChunk()
com.oracle.svm.core.genscavenge.HeapAllocation.newAllocChunkAndAllocate(UnsignedWord)
com.oracle.svm.core.genscavenge.HeapChunkProvider.produceAlignedChunk()
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicPointer 8b8b3f53fd4e
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider.allocateAlignedChunk(UnsignedWord, UnsignedWord)
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider.allocateInHeapAddressSpace(UnsignedWord, UnsignedWord, WordPointer)
com.oracle.svm.core.posix.PosixVirtualMemoryProvider.commit(PointerBase, UnsignedWord, int)
com.oracle.svm.core.genscavenge.AddressRangeCommittedMemoryProvider.createNodeForTrailingMemory(AddressRangeCommittedMemoryProvider$FreeListNode, Pointer, UnsignedWord)
com.oracle.svm.core.genscavenge.GCImpl 5f6f5cf83eb6
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicLong a30c8715e662a30c8715e662
com.oracle.svm.core.genscavenge.TlabSupport.fillTlab(Pointer, Pointer, WordPointer)
com.oracle.svm.core.genscavenge.remset.CardTableBasedRememberedSet.dirtyAllReferencesIfNecessary(Object)
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.onYellowZoneProtected(int, int)
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.updateSizeParameters0(AbstractCollectionPolicy$SizeParameters, AbstractCollectionPolicy$SizeParameters)
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.updateSizeParametersLocked(AbstractCollectionPolicy$SizeParameters, AbstractCollectionPolicy$SizeParameters)
com.oracle.svm.core.genscavenge.graal.BarrierSnippets.postWriteBarrierStub(Object, Pointer)
com.oracle.svm.core.genscavenge.AbstractCollectionPolicy.getMaximumEdenSize()
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewArrayLikeObjectWithoutAllocating(Class, int, UnsignedWord, byte[])
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.slowPathNewArrayLikeObjectWithoutAllocation0(Class, int, UnsignedWord, byte[])
com.oracle.svm.core.option.RuntimeOptionParser.parseAndConsumeAllOptions(String[], boolean)
com.oracle.svm.core.properties.RuntimeSystemPropertyParser.parse(String[], String, String)
java.lang.Class e8e5004b84f8
java.lang.Class 9c4a3f42062a
org.graalvm.collections.EconomicMapImpl$2.advance()
com.oracle.svm.core.option.RuntimeOptionParser.parse(String[], String, String, String, String, boolean)
com.oracle.svm.core.JavaMainWrapper$JavaMainSupport 2123d22fb305
com.oracle.svm.core.posix.PosixNativeLibrarySupport.initializeBuiltinLibraries()
com.oracle.svm.core.posix.PosixNativeLibrarySupport.loadJavaLibrary()
com.oracle.svm.core.jdk.JNIPlatformNativeLibrarySupport.loadJavaLibrary()
com.oracle.svm.core.jdk.NativeLibraries.loadLibraryRelative(String)
java.lang.Class 4fb247b1538e
java.io.File.<init>(String)
java.io.UnixFileSystem.normalize(String)
java.lang.String.indexOf(String)
java.lang.String 43bbe9c8d45fc8903af328c8
java.lang.String 2d4cae2fb2e5
byte[] 9a7da079f0ba
byte[] 46459de0744789ca413c2d0
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.indexOfTwoConsecutiveS1(Object, long, int, int, int, int)
java.lang.String.endsWith(String)
java.lang.String 5cf0ccee864c21798cd4a240
byte[] 27f2dcfa5159b2b43d0af5ef
java.lang.String.startsWith(String, int)
jdk.internal.util.ArraysSupport.mismatch(byte[], int, byte[], int, int)
com.oracle.svm.core.jdk.NativeLibraries.loadLibrary0(File, boolean)
java.io.File.getName()
java.lang.String.lastIndexOf(int, int)
java.lang.StringLatin1.lastIndexOf(byte[], int, int)
java.lang.String.substring(int, int)
jdk.internal.util.Preconditions.checkFromToIndex(int, int, int, BiFunction)
com.oracle.svm.core.jdk.NativeLibrarySupport.addLibrary(boolean, String, boolean)
com.oracle.svm.core.jdk.NativeLibrarySupport 5624f34a7b3a
java.util.concurrent.locks.ReentrantLock$Sync.lock()
java.util.concurrent.locks.ReentrantLock$NonfairSync.initialTryLock()
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc1fa8c323bb0d
java.lang.Class 7c5245e349c4
java.util.concurrent.CopyOnWriteArrayList b410284947a0
java.lang.Object[] a3e09a0447ff
java.util.concurrent.CopyOnWriteArrayList$COWIterator.next()
com.oracle.svm.core.posix.PosixNativeLibrarySupport$PosixNativeLibrary 735d772689a8735d772689a8
java.lang.String a4673fed5e5f
byte[] b966d7157bcc
java.lang.Class ae9db635fe71
java.util.ArrayDeque d3a57c1acce62d92ca5b1a32
java.lang.Object[] 9b4ae7c1c9789316922b4bc1
java.util.ArrayDeque.addFirst(Object)
java.lang.Class 18a6f0af403c
java.lang.Class e21bed30502
java.lang.Class e2fe7fd78fc6
com.oracle.svm.core.posix.PosixNativeLibrarySupport$PosixNativeLibrary.doLoad()
com.oracle.svm.core.jdk.Jvm.initialize()
com.oracle.svm.core.jni.JNILibraryInitializer.initialize(PlatformNativeLibrarySupport$NativeLibrary)
com.oracle.svm.core.jni.JNILibraryInitializer.getOnLoadSymbolAddress(String)
com.oracle.svm.core.jni.JNILibraryInitializer be34189539b4
com.oracle.svm.core.c.CGlobalDataImpl e21321c6c197e21321c6c197
com.oracle.svm.core.c.CGlobalDataNonConstantRegistry.getCGlobalDataInfo(CGlobalDataImpl)
org.graalvm.collections.EconomicMapImpl e835a26fc227
java.lang.Object[] 4ca77c9e68fb
com.oracle.svm.core.graal.code.CGlobalDataInfo 3ba341a34f603ba341a34f60
com.oracle.svm.core.c.BoxedRelocatedPointer 9ab436ce2f7f
com.oracle.svm.core.jni.functions.JNIFunctionTables.getGlobalJavaVM()
com.oracle.svm.core.jni.functions.JNIFunctionTables ef025616dcfd
org.graalvm.nativeimage.c.function.CFunctionPointer[] b312dc9d72d1
java.util.ArrayDeque.removeFirst()
java.util.ArrayDeque.pollFirst()
java.util.concurrent.locks.AbstractQueuedSynchronizer.release(int)
java.lang.Class 50b9cb6278bb
java.util.concurrent.locks.ReentrantLock$Sync.tryRelease(int)
java.util.concurrent.locks.AbstractQueuedSynchronizer.signalNext(AbstractQueuedSynchronizer$Node)
java.io.FileDescriptor.initIDs()
com.oracle.svm.core.jni.JNIObjectHandles.pushLocalFrame(int)
com.oracle.svm.core.jni.JNIObjectHandles.createLocals()
java.lang.Class 21392ea7a9d6
java.lang.Class eb05656106a5
com.oracle.svm.core.handles.ThreadLocalHandles.pushFrame(int)
com.oracle.svm.core.handles.ThreadLocalHandles.ensureCapacity(int)
com.oracle.svm.core.handles.ThreadLocalHandles.growCapacity(int)
java.util.Arrays.copyOf(Object[], int, Class)
com.oracle.svm.core.graal.jdk.SubstrateArraycopySnippets.doArraycopy(Object, int, Object, int, int)
com.oracle.svm.core.util.ArrayUtil.boundsCheckInSnippet(Object, int, Object, int, int)
com.oracle.svm.core.jni.JNIObjectHandles.createLocal(Object)
com.oracle.svm.core.genscavenge.ImageHeapInfo[] 936dfe781dbd
com.oracle.svm.core.genscavenge.ImageHeapInfo 7ebbdc4045a2
org.graalvm.nativeimage.c.function.CFunctionPointer[] 1517ca3ce7ff
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetFieldID_RDCQoLPI86K2MoWycAFc59(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.GetFieldID(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions$Support.getFieldID(JNIObjectHandle, CCharPointer, CCharPointer, boolean)
com.oracle.svm.core.jni.JNIObjectHandles.getObject(JNIObjectHandle)
java.lang.Class 37cba75ed092
com.oracle.svm.core.hub.DynamicHubCompanion 916a99896d79
com.oracle.svm.core.classinitialization.ClassInitializationInfo bc339fee14de
com.oracle.svm.core.util.Utf8.wrapUtf8CString(CCharPointer)
java.lang.Class 411462b4a3e4
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getFieldID(Class, CharSequence, boolean)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.findField(Class, CharSequence, boolean, String)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getDeclaredField(Class, CharSequence, boolean, String)
com.oracle.svm.core.jni.access.JNIReflectionDictionary[] c1b99c526706
com.oracle.svm.core.jni.access.JNIReflectionDictionary 454d8b7016e
org.graalvm.collections.EconomicMapImpl.findHash(Object)
org.graalvm.collections.EconomicMapImpl.getHashIndex(Object)
java.lang.Class 0
java.lang.Object.hashCode()
org.graalvm.collections.EconomicMapImpl.getHashTableSize()
org.graalvm.collections.EconomicMapImpl.getHashArray(int)
com.oracle.svm.core.jni.access.JNIAccessibleClass.getField(CharSequence)
java.lang.Object[] e5b6a8d1b2b2
com.oracle.svm.core.jni.access.JNIReflectionDictionary$1 c7732babdcef
java.lang.Class d23f6c1f3623
com.oracle.svm.core.jni.access.JNIReflectionDictionary$1.equals(Object, Object)
java.lang.Class 35a6803e2fef
java.lang.CharSequence.compare(CharSequence, CharSequence)
com.oracle.svm.core.util.Utf8$WrappedAsciiCString.length()
java.lang.String.length()
com.oracle.svm.core.util.Utf8$WrappedAsciiCString.charAt(int)
java.lang.String.charAt(int)
java.lang.StringLatin1.charAt(byte[], int)
com.oracle.svm.core.jni.access.JNIAccessibleMember.isDiscoverableIn(Class)
com.oracle.svm.core.jni.JNIGeneratedMethodSupport.nativeCallEpilogue(int)
com.oracle.svm.core.handles.ThreadLocalHandles.popFramesIncluding(int)
com.oracle.svm.core.jni.JNIGeneratedMethodSupport.rethrowPendingException()
java.io.FileInputStream.initIDs()
java.lang.Class d5f5fdcf73a3
com.oracle.svm.core.hub.DynamicHubCompanion 97e4428a3713
java.io.FileOutputStream.initIDs()
java.lang.Class faf48b14a07e
com.oracle.svm.core.hub.DynamicHubCompanion bd79908cfc1e
com.oracle.svm.core.jdk.JNIPlatformNativeLibrarySupport.initializeEncoding()
com.oracle.svm.core.jdk.SystemPropertiesSupport.getCurrentProperty(String)
com.oracle.svm.core.jdk.SystemPropertiesSupport.ensurePropertyInitialized(String)
com.oracle.svm.core.posix.linux.LinuxSystemPropertiesSupport 65edf8123e2
java.util.HashMap.getNode(Object)
java.util.HashMap aa0e2bea10de
java.util.HashMap$Node[] 32a062fdbc94
java.lang.String d9a0de3ca1f3
java.lang.String.hashCode()
java.util.HashMap$Node 3ffc1a9a69c5
java.util.Properties.getProperty(String)
java.util.Properties 6a2aefe9b24f
java.util.concurrent.ConcurrentHashMap.get(Object)
java.util.concurrent.ConcurrentHashMap cfe40866c4afc36b5d678ac
java.util.concurrent.ConcurrentHashMap$Node[] c7babecd45708c097f050934
java.util.concurrent.ConcurrentHashMap$Node 554effe261ff61ea667916f6
java.lang.String 2788edd616c64bf826506b37
java.lang.Class 8ca53ec24fd2
com.oracle.svm.core.c.CCharPointerHolderImpl.<init>(CharSequence)
java.lang.String.encodeUTF8(byte, byte[], boolean)
byte[] 12f8267d076a529b09dbc71f
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.stringCodingCountPositives(Pointer, int)
com.oracle.svm.core.graal.jdk.SubstrateObjectCloneSnippets.doClone(Object)
java.lang.Class 978111575f8c
java.lang.Class 64b2669877fa
com.oracle.svm.core.hub.DynamicHubCompanion 50b1a915775e
com.oracle.svm.core.hub.DynamicHubCompanion 59fb62ce934b
com.oracle.svm.core.JavaMemoryUtil.copyPrimitiveArrayForward(Object, int, Object, int, int, int)
com.oracle.svm.core.JavaMemoryUtil.copyPrimitiveArrayForward(Object, UnsignedWord, Object, UnsignedWord, UnsignedWord)
com.oracle.svm.core.UnmanagedMemoryUtil.copyForward(Pointer, Pointer, UnsignedWord)
com.oracle.svm.core.UnmanagedMemoryUtil.copyLongsForward(Pointer, Pointer, UnsignedWord)
java.lang.Class 78b27a1baadb
com.oracle.svm.core.heap.AbstractPinnedObjectSupport.create(Object)
java.lang.Class cd426ca986dc
com.oracle.svm.core.heap.AbstractPinnedObjectSupport.pushPinnedObject(AbstractPinnedObjectSupport$PinnedObjectImpl)
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicReference f663b2545bf1
com.oracle.svm.core.c.CCharPointerHolderImpl.get()
com.oracle.svm.core.heap.AbstractPinnedObjectSupport$PinnedObjectImpl.addressOfArrayElement(int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_EnsureLocalCapacity_95sZz0JApQ2exTojINUsK0(JNIEnvironment, int)
com.oracle.svm.core.jni.functions.JNIFunctions.EnsureLocalCapacity(JNIEnvironment, int)
com.oracle.svm.core.jni.JNIObjectHandles.ensureLocalCapacity(int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_FindClass_WdpXWy59HpA6iNyLfwEa0H(JNIEnvironment, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.FindClass(JNIEnvironment, CCharPointer)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getClassObjectByName(CharSequence)
org.graalvm.collections.EconomicMapImpl 99606c0e8eb3
com.oracle.svm.core.jni.access.JNIReflectionDictionary$1.hashCode(Object)
com.oracle.svm.core.util.Utf8$WrappedAsciiCString.hashCode()
java.lang.Object[] b93b96b3e525
byte[] c2125275d181
java.lang.String 51c4756152d6
byte[] 8b5be906373c
com.oracle.svm.core.util.Utf8$WrappedAsciiCString.toString()
java.lang.Class b8299ea88178
java.lang.AbstractStringBuilder.<init>(CharSequence)
java.lang.AbstractStringBuilder.append(CharSequence)
java.lang.StringBuilder.append(CharSequence, int, int)
java.lang.AbstractStringBuilder.append(CharSequence, int, int)
java.lang.AbstractStringBuilder.ensureCapacitySameCoder(byte[], byte, int)
java.lang.AbstractStringBuilder.appendChars(byte[], byte, int, CharSequence, int, int)
java.lang.StringBuilder.toString()
java.lang.String.<init>(AbstractStringBuilder, Void)
java.lang.StringBuilder.length()
java.util.Arrays.copyOfRange(byte[], int, int)
com.oracle.svm.core.hub.DynamicHubCompanion aede701a60ab
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_NewGlobalRef_IaM8kqXOZfCQ5NKMFqtgVI(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.functions.JNIFunctions.NewGlobalRef(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.JNIObjectHandles.newGlobalRef(JNIObjectHandle)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_DeleteLocalRef_g24OyoWNcWDEAOjHztooc1(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.functions.JNIFunctions.DeleteLocalRef(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.JNIObjectHandles.deleteLocalRef(JNIObjectHandle)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_NewStringUTF_DjdZcV8DUjC9PGRgwwR996(JNIEnvironment, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.NewStringUTF(JNIEnvironment, CCharPointer)
com.oracle.svm.core.util.Utf8.utf8ToString(CCharPointer)
java.lang.Class 563402fdc4fe
java.nio.DirectByteBuffer.<init>(long, long)
java.nio.DirectByteBuffer.checkCapacity(long)
java.nio.Buffer.<init>(int, int, int, int, MemorySegment)
java.nio.MappedByteBuffer.limit(int)
java.nio.Buffer.limit(int)
java.nio.MappedByteBuffer.position(int)
java.nio.Buffer.position(int)
com.oracle.svm.core.util.Utf8.utf8ToString(boolean, ByteBuffer)
java.nio.Buffer.nextGetIndex()
java.lang.AbstractStringBuilder.append(char)
com.oracle.svm.core.handles.ThreadLocalHandles.tryCreateNonNull(Object)
java.lang.String b8d9d8586aef
byte[] 9914d30f0d3d
org.graalvm.collections.EconomicMapImpl$CollisionLink 84ff8a37f87b
org.graalvm.collections.EconomicMapImpl.findWithCollision(Object, EconomicMapImpl$CollisionLink)
java.lang.String f51cf4825b24
byte[] 44cfe1a317e7
org.graalvm.collections.EconomicMapImpl$CollisionLink 7c6ddd3c7bff
java.lang.String 41d1131ecd34
byte[] a67ec6e1633e
java.lang.Class d375b4f8eb5e
com.oracle.svm.core.hub.DynamicHubCompanion 5d5942555fce
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetStaticMethodID_KyOLcComGaIhlyG84kxBS4(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.GetStaticMethodID(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions$Support.getMethodID(JNIObjectHandle, CCharPointer, CCharPointer, boolean)
com.oracle.svm.core.jni.functions.JNIFunctions$Support.getMethodID(Class, CharSequence, CharSequence, boolean)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getMethodID(Class, CharSequence, CharSequence, boolean)
java.lang.Class e1b4af5c4d31
com.oracle.svm.core.jni.access.JNIReflectionDictionary.findMethod(Class, JNIAccessibleMethodDescriptor, String)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getDeclaredMethod(Class, JNIAccessibleMethodDescriptor, String)
com.oracle.svm.core.jni.access.JNIAccessibleClass.getMethod(JNIAccessibleMethodDescriptor)
java.lang.Object[] 932bc8a91179
com.oracle.svm.core.jni.access.JNIAccessibleMethodDescriptor.equals(Object)
byte[] b1512f8cb568
byte[] 7bd37a1144de
java.lang.String 49a6dc49d2f3321cf41b8ab9
byte[] ac529c1a08f6314080ebea58
java.lang.String d4770b9a677fa0be416f691d
byte[] cce9d1ee94cf
com.oracle.svm.core.jni.JNIJavaCallTrampolineHolder.valistJavaCallTrampoline()
com.oracle.svm.core.jni.JNIJavaCallVariantWrapperHolder.invokeJJIJ_J_VA_LIST(long, long, long, long)
com.oracle.svm.core.jni.access.JNIReflectionDictionary.getMethodByID(JNIMethodId)
com.oracle.svm.core.jni.JNIJavaCallWrapperHolder.invoke_A_A(long, long, int, long)
java.nio.charset.Charset.forName(String)
java.nio.charset.Charset.lookup(String)
java.lang.Object[] 12c4a2fd7a99
java.nio.charset.Charset.lookup2(String)
java.lang.String.toLowerCase(Locale)
java.lang.StringLatin1.toLowerCase(String, byte[], Locale)
char[] 4fe56845e251
java.util.Locale aca283dc9a13
sun.util.locale.BaseLocale 64992a0a9283
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.vectorizedHashCodeBoolean(Pointer, int, int)
java.util.HashMap$Node 7d008443e1e
java.lang.String.equals(Object)
java.lang.String 48207a4c6aa
byte[] 7be6b5dec0e7
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.arrayRegionEqualsS1S1(Object, long, Object, long, int)
sun.nio.cs.UTF_8 e66510e22228
java.lang.Class cf9e6c1a0b8c
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_ExceptionCheck_wwAepBoMjPEWDN8NR0UL5D(JNIEnvironment)
com.oracle.svm.core.jni.functions.JNIFunctions.ExceptionCheck(JNIEnvironment)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetMethodID_vx2ZbpuGaQ33cRpZAo0zK9(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.GetMethodID(JNIEnvironment, JNIObjectHandle, CCharPointer, CCharPointer)
com.oracle.svm.core.jni.access.JNIAccessibleMethodDescriptor.hashCode()
java.lang.Object[] 9f21487791
byte[] b783ed1277e5
byte[] 581f83d2342e
byte[] 365a7000f28b
java.lang.Object[] 19ac39e084c3
java.lang.String 5c9e3ec49766
byte[] 824d157e488
com.oracle.svm.core.c.CCharPointerHolderImpl.close()
com.oracle.svm.core.heap.AbstractPinnedObjectSupport$PinnedObjectImpl.close()
java.io.UnixFileSystem.initIDs()
java.lang.String 3faeb572ab02
byte[] a280bc8391af
org.graalvm.collections.EconomicMapImpl$CollisionLink 644fe3eacdf1
com.oracle.svm.core.hub.DynamicHubCompanion ddc830451886
java.lang.Object[] 2a92bcd819fd
com.oracle.svm.core.posix.PosixNativeLibrarySupport.loadNetLibrary()
java.lang.String 214c1d81e504
byte[] e01be110bcef
java.lang.String b9dc030b346
byte[] d93c5205bdc
com.oracle.svm.core.code.IsolateEnterStub.JNIInvocationInterface_GetEnv_jQ5L6Bu6Km1hy2UEYVJLHC(JNIJavaVM, WordPointer, int)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.isAttached(Isolate)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.enterByIsolate(Isolate)
com.oracle.svm.core.jni.functions.JNIInvocationInterface.GetEnv(JNIJavaVM, WordPointer, int)
java.lang.Class c4a30de752cd
com.oracle.svm.core.hub.DynamicHubCompanion 16cf3dd0b07f
java.lang.Object[] cd8f6e0db843
java.lang.AbstractStringBuilder.ensureCapacityNewCoder(byte[], byte, int, int, byte)
java.lang.AbstractStringBuilder.newCapacity(byte[], byte, int)
com.oracle.svm.core.jni.JNIJavaCallTrampolineHolder.varargsJavaCallTrampoline()
com.oracle.svm.core.jni.JNIJavaCallVariantWrapperHolder.invokeJJIJ_J_VARARGS(long, long, long, long)
com.oracle.svm.core.jni.JNIJavaCallWrapperHolder.invoke_A_J(long, long, int, long)
java.lang.Boolean.getBoolean(String)
java.lang.System.getProperty(String)
java.lang.System.checkKey(String)
java.util.HashMap$Node 2acb45c80870
java.util.HashMap$Node e5b435930a74
java.util.HashMap$Node 825750358852
java.util.concurrent.ConcurrentHashMap$Node e6f911a5a74a61ea667916f6
java.lang.String.equalsIgnoreCase(String)
com.oracle.svm.core.jdk.SystemPropertiesSupport.setCurrentProperty(String, String)
java.lang.String 1ae1daf388f
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.slowPathMonitorEnter(Object)
com.oracle.svm.core.thread.VMOperationControl.guaranteeOkayToBlock(String)
com.oracle.svm.core.thread.VMOperationControl$OpInProgress b8e844981657
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.monitorEnter(Object, MonitorInflationCause)
java.lang.Class f962a29eacd0
java.lang.Class b94e564f0e58
com.oracle.svm.core.monitor.JavaMonitor.monitorEnter(Object)
com.oracle.svm.core.monitor.JavaMonitor.tryLock()
java.util.concurrent.ConcurrentHashMap.putVal(Object, Object, boolean)
java.lang.Class 42b59f7eaa5b
java.util.concurrent.ConcurrentHashMap.addCount(long, int)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.slowPathMonitorExit(Object)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.monitorExit(Object, MonitorInflationCause)
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.release(long)
com.oracle.svm.core.monitor.JavaMonitor.tryRelease(long)
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.signalNext(JavaMonitorQueuedSynchronizer$Node)
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.updateStackOverflowBoundary()
com.oracle.svm.core.thread.PlatformThreads.getRequestedStackSize(Thread)
java.lang.Long a58a6a3a0aaf1a36696457da
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.updateStackOverflowBoundary(UnsignedWord)
com.oracle.svm.core.jdk.RuntimeSupport.executeHooks(AtomicReference)
java.util.concurrent.atomic.AtomicReference 1cd45d2efee5
com.oracle.svm.core.jdk.RuntimeSupport$Hook[] bedfbd7f4329
com.oracle.svm.core.cpufeature.RuntimeCPUFeatureCheckInitializer 44f8ea84d666
java.lang.Class 7756a988d8dc
com.oracle.svm.core.cpufeature.RuntimeCPUFeatureCheckInitializer.execute(boolean)
com.oracle.svm.core.cpufeature.RuntimeCPUFeatureCheckImpl.compute()
java.lang.Class.getSimpleName()
java.lang.Class.reflectionData()
java.lang.Class e3a162738348
com.oracle.svm.core.hub.DynamicHubCompanion 659890bd48e7
java.lang.Class.newReflectionData(SoftReference, int)
java.lang.Class 8c148c319346
java.lang.Class 289d836da99d
java.lang.ref.Reference.<init>(Object, ReferenceQueue)
java.lang.Class.getSimpleName0()
java.lang.Class.getSimpleBinaryName()
java.lang.Class.isTopLevelClass()
java.lang.Class.hasEnclosingMethodInfo()
java.lang.Class.getEnclosingMethod0()
java.lang.Class.getDeclaringClass0()
java.lang.String 47ace3d1f049
byte[] deac97d18df8
java.lang.StringLatin1.newString(byte[], int, int)
com.oracle.svm.core.amd64.AMD64CPUFeatureAccess.determineHostCPUFeatures()
java.util.EnumSet.noneOf(Class)
java.lang.System$1.getEnumConstantsShared(Class)
java.lang.Class.getEnumConstantsShared()
java.lang.Class cc5d6b35a28b
com.oracle.svm.core.hub.DynamicHubCompanion 93ee6c8d0caf
jdk.vm.ci.amd64.AMD64$CPUFeature[] a93ba80f83db
java.lang.Class f0d5b235f7e8
java.lang.Class efb75bdc4fa9
java.lang.Class 893cdf1b943e
com.oracle.svm.core.amd64.AMD64LibCHelper.determineCPUFeatures(AMD64LibCHelper$CPUFeatures)
java.lang.Class 144cbca3fbfb
jdk.vm.ci.amd64.AMD64$CPUFeature.values()
com.oracle.svm.core.CPUFeatureAccessImpl.isFeaturePresent(Enum, Pointer, List)
com.oracle.svm.core.amd64.AMD64CPUFeatureAccess f43e78aa9443
jdk.vm.ci.amd64.AMD64$CPUFeature ad81e609c15d
int[] 69ece5123230
java.util.JumboEnumSet.add(Object)
java.util.JumboEnumSet.add(Enum)
java.util.EnumSet.typeCheck(Enum)
jdk.vm.ci.amd64.AMD64$CPUFeature 9f664526a5d9
jdk.vm.ci.amd64.AMD64$CPUFeature 509ca6fcc2ac
jdk.vm.ci.amd64.AMD64$CPUFeature e19b2b7119cb
jdk.vm.ci.amd64.AMD64$CPUFeature fd69fe64f14d
jdk.vm.ci.amd64.AMD64$CPUFeature 342a96def93f
jdk.vm.ci.amd64.AMD64$CPUFeature 468a69d2baee
jdk.vm.ci.amd64.AMD64$CPUFeature 722cb727460f
jdk.vm.ci.amd64.AMD64$CPUFeature 978649fce5b9
jdk.vm.ci.amd64.AMD64$CPUFeature 8507df10aa91
jdk.vm.ci.amd64.AMD64$CPUFeature dec45dda820d
jdk.vm.ci.amd64.AMD64$CPUFeature a0b09b962352
jdk.vm.ci.amd64.AMD64$CPUFeature c60a2e6098a7
jdk.vm.ci.amd64.AMD64$CPUFeature f986cefd3b76
jdk.vm.ci.amd64.AMD64$CPUFeature d9873c1d91bb
jdk.vm.ci.amd64.AMD64$CPUFeature 584a787b7a71
jdk.vm.ci.amd64.AMD64$CPUFeature a36e8e307362
jdk.vm.ci.amd64.AMD64$CPUFeature 44c2885a36ee
jdk.vm.ci.amd64.AMD64$CPUFeature 37d6d6e08780
jdk.vm.ci.amd64.AMD64$CPUFeature f457fd38778b
jdk.vm.ci.amd64.AMD64$CPUFeature 884abe2015ff
jdk.vm.ci.amd64.AMD64$CPUFeature 39464a03f1a1
jdk.vm.ci.amd64.AMD64$CPUFeature 597c4ee93166
jdk.vm.ci.amd64.AMD64$CPUFeature 62ca94f03aca
jdk.vm.ci.amd64.AMD64$CPUFeature 79dff59167ed
jdk.vm.ci.amd64.AMD64$CPUFeature b5ade8d5de5e
jdk.vm.ci.amd64.AMD64$CPUFeature ef8648341b71
jdk.vm.ci.amd64.AMD64$CPUFeature dda996a783ae
jdk.vm.ci.amd64.AMD64$CPUFeature 61afe790377a
jdk.vm.ci.amd64.AMD64$CPUFeature ddd99eebe5a7
jdk.vm.ci.amd64.AMD64$CPUFeature 289f1ec267ad
jdk.vm.ci.amd64.AMD64$CPUFeature 4be3d872a168
jdk.vm.ci.amd64.AMD64$CPUFeature e14a23b80ca9
jdk.vm.ci.amd64.AMD64$CPUFeature 6bb80d4f83ca
jdk.vm.ci.amd64.AMD64$CPUFeature 29843b92e4bb
jdk.vm.ci.amd64.AMD64$CPUFeature 14e6799187d9
jdk.vm.ci.amd64.AMD64$CPUFeature 49dad3f1ae36
jdk.vm.ci.amd64.AMD64$CPUFeature e4993038413c
jdk.vm.ci.amd64.AMD64$CPUFeature 961ace8bee46
jdk.vm.ci.amd64.AMD64$CPUFeature f84f7a71cd51
jdk.vm.ci.amd64.AMD64$CPUFeature 271309e6577c
jdk.vm.ci.amd64.AMD64$CPUFeature b6ba37be1b7f
jdk.vm.ci.amd64.AMD64$CPUFeature 7543e58c8f25
jdk.vm.ci.amd64.AMD64$CPUFeature 9a8ebd0432d3
jdk.vm.ci.amd64.AMD64$CPUFeature 76c056c3332c
jdk.vm.ci.amd64.AMD64$CPUFeature 5e11a7047eef
jdk.vm.ci.amd64.AMD64$CPUFeature a52c38063f1c
jdk.vm.ci.amd64.AMD64$CPUFeature 6ec59edf2295
jdk.vm.ci.amd64.AMD64$CPUFeature fd323c02f7cb
jdk.vm.ci.amd64.AMD64$CPUFeature 83ad3ec9178b
jdk.vm.ci.amd64.AMD64$CPUFeature f8d7f15dea56
jdk.vm.ci.amd64.AMD64$CPUFeature ac119a356f07
jdk.vm.ci.amd64.AMD64$CPUFeature b1b2a0fe2fd4
jdk.vm.ci.amd64.AMD64$CPUFeature c14644f5b219
jdk.vm.ci.amd64.AMD64$CPUFeature efcc9f7e2d44
jdk.vm.ci.amd64.AMD64$CPUFeature b7d030c0f926
jdk.vm.ci.amd64.AMD64$CPUFeature b490dc3ca76a
jdk.vm.ci.amd64.AMD64$CPUFeature 67037ac2f0b0
jdk.vm.ci.amd64.AMD64$CPUFeature 7554b29b0bd6
jdk.vm.ci.amd64.AMD64$CPUFeature dcefcdf8619b
jdk.vm.ci.amd64.AMD64$CPUFeature 242aa8668d8
jdk.vm.ci.amd64.AMD64$CPUFeature df94bbadfb48
jdk.vm.ci.amd64.AMD64$CPUFeature 71c28add6f4e
jdk.vm.ci.amd64.AMD64$CPUFeature 2c91886954c2
jdk.vm.ci.amd64.AMD64$CPUFeature cac90227f9d0
com.oracle.svm.core.cpufeature.RuntimeCPUFeatureCheckImpl.computeFeatureMaskInternal(EnumSet)
java.util.JumboEnumSet.iterator()
java.lang.Class f89960ea1ab0
java.util.JumboEnumSet$EnumSetIterator.hasNext()
java.util.JumboEnumSet$EnumSetIterator.next()
byte[] d37c05af50c9
com.oracle.svm.core.cpufeature.RuntimeCPUFeatureCheckImpl 28e189af98e5
com.oracle.svm.core.metadata.MetadataTracer$$Lambda/0x36dc7666adb8be58b55896e1e07c01e40 dd759cf1228c
java.lang.Class f74b3f410276
com.oracle.svm.core.metadata.MetadataTracer$$Lambda/0x36dc7666adb8be58b55896e1e07c01e40.execute(boolean)
com.oracle.svm.core.metadata.MetadataTracer.lambda$checkImproperOptionUsageHook$0(String, boolean)
jdk.graal.compiler.options.ModifiableOptionValues.containsKey(OptionKey)
com.oracle.svm.core.JavaMainWrapper.runCore0()
com.oracle.svm.core.jdk.RuntimeSupport.initialize()
java.util.concurrent.atomic.AtomicReference 758a86ca4c3
com.oracle.svm.core.option.RuntimeOptionValidationSupport.validate()
java.lang.Class 54bf6997c409
com.oracle.svm.core.util.RuntimeImageHeapList c3c30e52108d
java.lang.Class fab534ed8511
com.oracle.svm.core.util.RuntimeImageHeapList.size()
com.oracle.svm.core.option.RuntimeOptionValidationSupport$RuntimeOptionValidation[] 5393318903b3
java.util.AbstractList$Itr.next()
java.util.AbstractList$Itr.checkForComodification()
com.oracle.svm.core.util.RuntimeImageHeapList.get(int)
com.oracle.svm.core.option.RuntimeOptionValidationSupport$RuntimeOptionValidation b4ba77ac3778b4ba77ac3778
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0xcb7efc87921a08899d2c877ee90cb37c0 f6451f5c4e68
java.lang.Class 7b147aa2292d
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0xcb7efc87921a08899d2c877ee90cb37c0.accept(Object)
com.oracle.svm.core.option.RuntimeOptionKey 3515e543f0e7
java.lang.Class 925b179fb2b2
com.oracle.svm.core.genscavenge.TlabOptionCache.lambda$registerOptionValidations$0(long, RuntimeOptionKey)
jdk.graal.compiler.options.OptionKey.getValue(OptionValues)
java.lang.Long fb4461377997
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0x645865389bc725952e2f4e47f3399cf90 6de4198678aa
java.lang.Class 7b1895c7942f
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0x645865389bc725952e2f4e47f3399cf90.accept(Object)
com.oracle.svm.core.genscavenge.TlabOptionCache.lambda$registerOptionValidations$1(long, RuntimeOptionKey)
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0x7e99478c5e6b900a942abf0c1289c2370 8bf9de78144d
java.lang.Class 2aff6708533e
com.oracle.svm.core.genscavenge.TlabOptionCache$$Lambda/0x7e99478c5e6b900a942abf0c1289c2370.accept(Object)
com.oracle.svm.core.genscavenge.TlabOptionCache.lambda$registerOptionValidations$2(long, RuntimeOptionKey)
com.oracle.svm.core.IsolateArgumentParser.verifyOptionValues()
com.oracle.svm.core.option.RuntimeOptionKey[] 6f0cbbac1239
com.oracle.svm.core.IsolateArgumentParser.getOptionValue(int)
com.oracle.svm.core.option.RuntimeOptionKey 592f2541c37c
jdk.graal.compiler.options.OptionDescriptor 9e72324c9e08
com.oracle.svm.core.IsolateArgumentParser c3809349016a
java.lang.Long[] 89a2b49de655
com.oracle.svm.core.IsolateArgumentParser.validate(RuntimeOptionKey, Object)
jdk.graal.compiler.options.OptionDescriptor 2f696a2e2b69
java.lang.Class 6b978dda054
java.lang.Long.equals(Object)
java.lang.Boolean ee9db9ed4c7c
com.oracle.svm.core.option.RuntimeOptionKey a9e4a01e237
jdk.graal.compiler.options.OptionDescriptor a8864b3c112
java.lang.Integer[] fa5705f9d052
com.oracle.svm.core.heap.HeapSizeVerifier.verifyHeapOptions()
com.oracle.svm.core.heap.HeapSizeVerifier.verifyReservedAddressSpaceSize()
jdk.graal.compiler.options.OptionKey.getName()
java.lang.StringConcatHelper.stringSize(int, String)
java.lang.String 2d1be8381443
byte[] 51c79aa71d6a
java.lang.String.getBytes(byte[], int, byte)
java.lang.String a13dc3f5cd71
byte[] ebbd836c9ce4
java.lang.String 6b34ff233ed17a0b725a4cdf
byte[] 65bf23e2ca4df2c5883e388
com.oracle.svm.core.heap.HeapSizeVerifier.verifyAgainstMaxAddressSpaceSize(UnsignedWord, String)
com.oracle.svm.core.heap.HeapSizeVerifier.verifyMaxHeapSize()
com.oracle.svm.core.heap.HeapSizeVerifier.verifyAgainstReservedAddressSpaceSize(UnsignedWord, String)
com.oracle.svm.core.heap.HeapSizeVerifier.verifyMinHeapSize()
com.oracle.svm.core.heap.HeapSizeVerifier.verifyMaxNewSize()
java.util.concurrent.atomic.AtomicReference 26f6798185c0
com.oracle.svm.core.jdk.RuntimeSupport$Hook[] 4d67d9ca1a6
com.oracle.svm.core.SubstrateSegfaultHandlerStartupHook 8f0ae2967739
java.lang.Class a74506b218f6
com.oracle.svm.core.SubstrateSegfaultHandlerStartupHook.execute(boolean)
com.oracle.svm.core.option.RuntimeOptionKey d717feac87da
com.oracle.svm.core.SubstrateOptions$10.getValueOrDefault(UnmodifiableEconomicMap)
org.graalvm.nativeimage.ImageInfo.isExecutable()
org.graalvm.nativeimage.ImageInfo.ensureKindAvailable()
java.lang.String 3c102e95f411
java.util.HashMap$Node d6ca82527db2
java.util.HashMap$Node baab538a1464
java.util.concurrent.ConcurrentHashMap$Node ebde7660aaa661ea667916f6
java.lang.String 9de03909d914
java.lang.Boolean 4016c12422
com.oracle.svm.core.posix.PosixSubstrateSegfaultHandler.install()
org.graalvm.nativeimage.c.function.CEntryPointLiteral d34e175ea5cb7e7efada6c0
com.oracle.svm.core.posix.PosixSignalHandlerSupport.installNativeSignalHandler(Signal$SignalEnum, Signal$AdvancedSignalDispatcher, int, boolean)
com.oracle.svm.core.posix.headers.Signal$SignalEnum 11e771c9665e11e771c9665e
long[] 9380580bd5f
com.oracle.svm.core.posix.PosixSignalHandlerSupport.installNativeSignalHandler0(int, Signal$AdvancedSignalDispatcher, int, boolean)
com.oracle.svm.core.posix.IgnoreSignalsStartupHook ad491a536d32
java.lang.Class 65a5bdabd7f9
com.oracle.svm.core.posix.IgnoreSignalsStartupHook.execute(boolean)
com.oracle.svm.core.posix.IgnoreSignalsStartupHook.installNoopHandler(Signal$SignalEnum, boolean)
com.oracle.svm.core.posix.headers.Signal$SignalEnum 69d6460bfe7269d6460bfe72
org.graalvm.nativeimage.c.function.CEntryPointLiteral d34e175ea5cbf88645f8780
com.oracle.svm.core.posix.PosixSignalHandlerSupport.installNativeSignalHandler0(int, Signal$SignalDispatcher, int, boolean)
com.oracle.svm.core.option.RuntimeOptionKey be23cd0d9a93be23cd0d9a93
com.oracle.svm.core.jni.JNIJavaVMList.addJavaVM(JNIJavaVM)
com.oracle.svm.core.memory.NativeMemory.calloc(UnsignedWord, NmtCategory)
com.oracle.svm.core.posix.headers.PosixLibC.calloc(UnsignedWord, UnsignedWord)
io.lambdametrics.app.Main.main(String[])
io.lambdametrics.app.Main.register(String)
io.lambdametrics.app.config.EnvironmentVariables.ofThisProcess()
java.io.FileInputStream.<init>(String)
java.lang.String b714f11f5fc7
byte[] 12e8ecd7859c
java.io.FileInputStream.<init>(File)
java.io.File.isInvalid()
java.lang.String.indexOf(int)
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.indexOf1S1(Object, long, int, int, int)
java.io.FileDescriptor.attach(Closeable)
java.io.FileInputStream.open0(String)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetByteField_cfFOOzo8BUBlqVRPI7d7rK(JNIEnvironment, JNIObjectHandle, JNIFieldId)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetObjectField_KBO27IhIlVIggCYVqoLZl6(JNIEnvironment, JNIObjectHandle, JNIFieldId)
com.oracle.svm.core.jni.functions.JNIFunctions.GetObjectField(JNIEnvironment, JNIObjectHandle, JNIFieldId)
com.oracle.svm.core.jni.JNIObjectFieldAccess.getObjectField(JNIObjectHandle, JNIFieldId)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetArrayLength_gWr5YYmgn5HeLxrZJ8HG65(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.functions.JNIFunctions.GetArrayLength(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetPrimitiveArrayCritical_2HOt2LiNLN8PTDXkbWReu0(JNIEnvironment, JNIObjectHandle, CCharPointer)
com.oracle.svm.core.jni.functions.JNIFunctions.GetPrimitiveArrayCritical(JNIEnvironment, JNIObjectHandle, CCharPointer)
com.oracle.svm.core.jni.JNIThreadLocalPrimitiveArrayViews.createArrayView(Object)
java.lang.Class ebe8058cd1f8
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_ReleasePrimitiveArrayCritical_LUGWPFu76eGdDzEz6qDTO5(JNIEnvironment, JNIObjectHandle, WordPointer, int)
com.oracle.svm.core.jni.functions.JNIFunctions.ReleasePrimitiveArrayCritical(JNIEnvironment, JNIObjectHandle, WordPointer, int)
com.oracle.svm.core.jni.JNIThreadLocalPrimitiveArrayViews.destroyNewestArrayViewByAddress(PointerBase, int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_SetIntField_va9hjsMH9WLSXWpbimCwoG(JNIEnvironment, JNIObjectHandle, JNIFieldId, int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_SetBooleanField_wxfM5Tq7OB9H8qMrsBmxhG(JNIEnvironment, JNIObjectHandle, JNIFieldId, boolean)
java.io.FileCleanable.register(FileDescriptor)
java.lang.Class 4b93fac1f9a1
jdk.internal.ref.PhantomCleanable.<init>(Object, Cleaner)
jdk.internal.ref.CleanerImpl$CleanableList.insert(PhantomCleanable)
jdk.internal.ref.CleanerImpl$CleanableList a1302297a40d
java.lang.Class c07178c2d86e
jdk.internal.ref.CleanerImpl$CleanableList$Node 2158d6c34136
jdk.internal.ref.PhantomCleanable[] 30be2cdfee7e
io.lambdametrics.app.config.EnvironmentVariables.readAll(InputStream)
com.oracle.svm.core.genscavenge.ThreadLocalAllocation.allocateArraySlow(Class, int, UnsignedWord, byte[], BooleanPointer)
java.io.FileInputStream.readBytes(byte[], int, int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetIntField_AdyGTkDB9xCH0v2FQ1RZOK(JNIEnvironment, JNIObjectHandle, JNIFieldId)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_SetByteArrayRegion_iOKTSBGG1p5LCt4evvhas7(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.jni.functions.JNIFunctions.SetByteArrayRegion(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.jni.functions.JNIFunctions$Support.setPrimitiveArrayRegion(JavaKind, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.config.ObjectLayout.getArrayElementOffset(JavaKind, int)
com.oracle.svm.core.config.ObjectLayout.getArrayBaseOffset(JavaKind)
com.oracle.svm.core.config.ObjectLayout.sizeInBytes(JavaKind)
jdk.vm.ci.meta.JavaKind bedcf90a448d
jdk.vm.ci.amd64.AMD64Kind 87320f9f9c94
com.oracle.svm.core.JavaMemoryUtil.copyOnHeap(Object, UnsignedWord, Object, UnsignedWord, UnsignedWord)
com.oracle.svm.core.UnmanagedMemoryUtil.copy(Pointer, Pointer, UnsignedWord)
com.oracle.svm.core.UnmanagedMemoryUtil.copyBackward(Pointer, Pointer, UnsignedWord)
com.oracle.svm.core.UnmanagedMemoryUtil.copyLongsBackward(Pointer, Pointer, UnsignedWord)
io.lambdametrics.app.config.EnvironmentVariables.parse(byte[])
java.lang.Class 4895eb06d014
java.lang.String.<init>(byte[], int, int, Charset)
jdk.internal.util.Preconditions.checkFromIndexSize(int, int, int, BiFunction)
java.lang.String.<init>(Charset, byte[], int, int)
java.util.HashMap.putIfAbsent(Object, Object)
java.util.HashMap.putVal(int, Object, Object, boolean, boolean)
java.util.HashMap.resize()
java.lang.Class fe7cd2ea87d2
java.util.HashMap.newNode(int, Object, Object, HashMap$Node)
java.lang.Class 4da7a9ddf96f
java.util.HashMap.afterNodeInsertion(boolean)
java.io.FileInputStream.close()
java.lang.Class df25b50938c1
java.io.FileDescriptor.closeAll(Closeable)
java.io.FileInputStream$1.close()
java.io.FileDescriptor.close()
jdk.internal.ref.PhantomCleanable.clear()
jdk.internal.ref.CleanerImpl$CleanableList.remove(PhantomCleanable)
java.io.FileDescriptor.close0()
java.lang.Class d5241a0c9973
io.lambdametrics.app.config.LambdaEnvironment.temporaryFolder(Map)
java.util.HashMap.getOrDefault(Object, Object)
java.lang.String b04dc7c19dc1
byte[] d0ff250ebd01
io.lambdametrics.app.config.LambdaEnvironment.path(String)
sun.nio.fs.UnixFileSystem.getPath(String, String[])
java.lang.Class bb94de0ae81c
sun.nio.fs.UnixPath.<init>(UnixFileSystem, String)
sun.nio.fs.UnixPath.normalizeAndCheck(String)
sun.nio.fs.UnixPath.encode(UnixFileSystem, String)
java.lang.String.getBytesNoRepl(String, Charset)
java.lang.String.getBytesNoRepl1(String, Charset)
java.lang.Class ebeb9dcad9c9
java.lang.String 1563b7f686a82f848af9c6e
byte[] 31ae140be3b27e14ac303021
io.lambdametrics.app.config.ImpliedDefaults.settingsOf(Map)
io.lambdametrics.app.config.ImpliedDefaults.of(Map)
io.lambdametrics.app.config.ImpliedDefaults.text(Map, String)
java.lang.String 89a8ce67b570
java.lang.String ccaa37ca8f0fb384268ca14
java.lang.String.strip()
java.lang.StringLatin1.strip(byte[])
java.lang.StringLatin1.indexOfNonWhitespace(byte[])
byte[] 7e39176fed1ff2a047248f89
io.lambdametrics.app.config.ImpliedDefaults.ofProfile(String)
io.lambdametrics.app.config.ImpliedDefaults.usesFaasConvention(Map)
java.lang.String f2ae0b7449f
java.lang.String 91bba7ed84371bb387c71388
byte[] b1e5a115b87873ba6160b14
io.lambdametrics.api.settings.Settings.of(Map, Map)
java.lang.Class a63dc0da76ff
java.util.Map.copyOf(Map)
java.util.HashMap.isEmpty()
java.util.HashMap.entrySet()
java.lang.Class 335119c2acc0
java.lang.Class cee7f4706c41
java.util.AbstractCollection.toArray(Object[])
java.util.HashMap$EntrySet.size()
java.lang.Class 6ddd348adfcc
com.oracle.svm.core.hub.DynamicHubCompanion 205a6949799
com.oracle.svm.core.hub.DynamicHubCompanion 2889dc52a0f9
java.util.HashMap$EntrySet.iterator()
java.lang.Class faefb77eec77
java.util.HashMap$EntryIterator.<init>(HashMap)
java.util.HashMap$HashIterator.<init>(HashMap)
java.util.HashMap$HashIterator.hasNext()
java.util.HashMap$EntryIterator.next()
java.util.HashMap$HashIterator.nextNode()
java.util.Map.ofEntries(Map$Entry[])
java.util.HashMap$Node.getKey()
java.util.HashMap$Node.getValue()
java.lang.Class 887b7f45312c
java.util.ImmutableCollections$MapN.<init>(Object[])
java.util.ImmutableCollections$MapN.probe(Object)
java.util.ImmutableCollections$MapN 8a0a97b6c8f7
io.lambdametrics.app.config.LambdaEnvironment.runtimeApi()
java.util.HashMap.get(Object)
java.lang.String 6105f71b3615
byte[] 5eae5c251ee
io.lambdametrics.telemetry.ExtensionsApi.at(String)
java.lang.Class f47d8760ab4e
java.lang.Class 1a995282fa80
io.lambdametrics.telemetry.internal.http.ApiAddress.parse(String)
int[] 21125779969e
java.lang.StringLatin1.lastIndexOfNonWhitespace(byte[])
java.lang.String.regionMatches(boolean, int, String, int, int)
java.lang.String a4c2467fca10
byte[] 160086872801
java.lang.StringLatin1.regionMatchesCI(byte[], int, byte[], int, int)
java.lang.String f257183df8f4b0c4db8a693d
byte[] 4c8f40b68328205c6550f820
io.lambdametrics.telemetry.internal.http.ApiAddress.port(String)
io.lambdametrics.telemetry.internal.http.HttpHead.digits(String)
java.lang.String.getBytes(Charset)
java.lang.String.encode(Charset, byte, byte[])
io.lambdametrics.telemetry.internal.http.HttpHead.digits(byte[], int, int, int)
java.lang.Character.digit(int, int)
java.lang.CharacterDataLatin1 5c8a
java.lang.Class 1f4120d07e7a
java.lang.CharacterDataLatin1.digit(int, int)
byte[] 4e0576beaa8e
io.lambdametrics.telemetry.internal.http.ApiAddress.isHost(String, boolean)
byte[] caa4013d564a
java.lang.Class 3f86388029cd
java.lang.Class a303877d15bd
java.lang.Class 7fa876598ab4
io.lambdametrics.app.Main.events(Settings, LambdaEnvironment)
io.lambdametrics.api.settings.Settings.getOrDefault(Setting)
java.lang.Class d497db117ed
io.lambdametrics.api.settings.Setting b5d43869c8d4
java.util.Optional.orElseThrow(Supplier)
java.util.Optional 7f96b886711b2e15f5d665b7
java.lang.String 1e1ec56048e7383bed32b1f
io.lambdametrics.api.settings.Settings.get(Setting)
io.lambdametrics.api.settings.Settings.text(Setting)
java.util.ImmutableCollections$MapN.get(Object)
java.lang.String 4239bcd190d4
byte[] 5feb1b67676a
java.lang.Class c79e5b2dcea3
java.util.Optional.or(Supplier)
java.util.Optional bee91fdc9f42
io.lambdametrics.api.settings.Settings$$Lambda/0xc9770881482ba2eb91117c2f0ecfa02e0.get()
java.lang.Class 69ac363f625f
io.lambdametrics.api.settings.Settings$$Lambda/0xd2ba9783d561c286e1ac8ca3b0c33a790.apply(Object)
io.lambdametrics.api.settings.Settings.parse(Setting, String)
io.lambdametrics.api.settings.SettingType c9e08d5d65a3
io.lambdametrics.api.settings.SettingType$$Lambda/0x3c48fd8b5c97717ef15586f2e8f714510 ffffffff9363
java.lang.Class 60c84954a123
io.lambdametrics.api.settings.SettingType$$Lambda/0x3c48fd8b5c97717ef15586f2e8f714510.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$static$1(String)
byte[] 5fef62b89dec5281c0b56d6
java.lang.Class 44880ed47774
io.lambdametrics.api.settings.Setting aa3e30425456
java.util.Optional b403a66b3fea
java.lang.String 334593174c0a601e17e29104
java.lang.String 12091c185466
byte[] d76b77e58d40
io.lambdametrics.api.settings.SettingType 2e81c68bf4e
io.lambdametrics.api.settings.SettingType$$Lambda/0x8777381a7d193d15b9027c97ec985e2f0 f8535f4caf03
java.lang.Class bf82a5694ffb
io.lambdametrics.api.settings.SettingType$$Lambda/0x8777381a7d193d15b9027c97ec985e2f0.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$oneOf$1(Map, String)
java.util.LinkedHashMap.get(Object)
java.util.LinkedHashMap 89bf48ae0991
java.util.HashMap$Node[] 99c1325203f3
java.util.LinkedHashMap$Entry 9dae252650bf
java.lang.String 334593174c0a30ab0416ae8
byte[] aab4f5a52b3213c65e5fed56
io.lambdametrics.app.config.PushStrategy fd6c64bba32b
java.lang.Class 656cc11edb23
io.lambdametrics.app.config.LambdaEnvironment.initializationType()
java.lang.String c242c8005559
byte[] 26e809f6a9d9
io.lambdametrics.api.telemetry.InitializationType.of(String)
java.lang.Class 9996ee7e8d4
io.lambdametrics.api.telemetry.InitializationType c0d627a234d9
java.lang.String 52bab8911fc8
byte[] 6ebcb3729d69
java.util.EnumSet.allOf(Class)
java.lang.Class bb0747e7afa7
com.oracle.svm.core.hub.DynamicHubCompanion 7e68d39c910a
io.lambdametrics.telemetry.ExtensionEvent[] e95edd5e542d
java.lang.Class fd9d1cb014a4
java.lang.Class 301e34deacca
java.util.RegularEnumSet.addAll()
io.lambdametrics.telemetry.ExtensionsApi.register(String, Set)
io.lambdametrics.telemetry.ExtensionsApi.checkName(String)
java.lang.String.isBlank()
java.lang.String.indexOfNonWhitespace()
java.lang.String 53b11d7a6251
byte[] f631121c71e7
io.lambdametrics.telemetry.ExtensionsApi.isPrintable(String)
java.util.Map.of(Object, Object, Object, Object)
java.lang.String 6f11258cd948
java.lang.String c2a37eee24d7
io.lambdametrics.telemetry.ExtensionsApi.registerBody(Set)
java.lang.AbstractStringBuilder.<init>(String)
java.lang.String 23a053f54706
byte[] 42f1018aaed2
java.lang.StringBuilder.append(String)
java.lang.AbstractStringBuilder.append(String)
java.util.RegularEnumSet.contains(Object)
io.lambdametrics.telemetry.ExtensionEvent f77a615ee350
java.lang.String fbda65008bc3
byte[] a82babb2fc68
io.lambdametrics.telemetry.ExtensionEvent 7ea2802757c5
java.lang.String beb9533717b5
byte[] d156c275efb9
java.lang.String f9462e7ad0a4
byte[] a450e15b54d9
java.lang.String 1efd24575d41
byte[] 6d96ac8ac505
io.lambdametrics.telemetry.internal.http.ApiConnection.send(String, String, Map, String)
io.lambdametrics.telemetry.internal.http.ApiConnection.request(String, String, Map, String)
java.lang.String 27d098e3a16
byte[] 50ad5dfaffa0
java.lang.String a4bd769c6feb
byte[] 99d1397e28a7
java.lang.String c70519223eb2
byte[] a7eb651cafa1
io.lambdametrics.telemetry.internal.http.ApiAddress.header()
java.lang.StringConcatHelper.stringSize(int, int)
java.lang.StringConcatHelper.prepend(int, byte, byte[], int, String)
jdk.internal.util.DecimalDigits.uncheckedGetCharsLatin1(int, int, byte[])
short[] ec687c64bdd8
java.lang.String 577dc92169087c5e3eaf71e2
byte[] 4b356851e13775d03de0797
java.lang.StringConcatHelper.prepend(int, byte, byte[], String, String)
java.lang.String 1e1f4280c01c
byte[] 83ff31235c142808df4dddff
java.util.ImmutableCollections$MapN.entrySet()
java.lang.Class 891f9c24bb15
java.util.ImmutableCollections$MapN$1.iterator()
java.lang.Class 3a601ad86c47
java.util.ImmutableCollections$MapN$MapNIterator.<init>(ImmutableCollections$MapN)
java.util.ImmutableCollections$MapN$MapNIterator.hasNext()
java.util.ImmutableCollections$MapN$MapNIterator.next()
java.lang.Class a6a9b5c24168
java.util.KeyValueHolder.<init>(Object, Object)
java.util.KeyValueHolder.getKey()
byte[] 889e77e5503d
java.lang.String f40bd95ad20a321cf41b8ab9
byte[] 31f7bccc70dec3d3aa49f117
java.util.KeyValueHolder.getValue()
byte[] c990e37d241e
java.lang.String 27af326f8604321cf41b8ab9
byte[] f36c39840dfcc3d3aa49f117
java.lang.String c16e7761debe
byte[] 2a684e97c017
java.lang.AbstractStringBuilder.append(int)
java.lang.String.encode8859_1(byte, byte[], boolean)
java.lang.Class 3e03331cf259
io.lambdametrics.telemetry.internal.http.ApiConnection.exchange(byte[], boolean, int, Runnable, ApiConnection$ResponseReader)
io.lambdametrics.telemetry.internal.http.ApiConnection.open()
io.lambdametrics.telemetry.internal.http.ApiConnection.connect()
com.oracle.svm.core.classinitialization.ClassInitializationInfo a4281a560f07
com.oracle.svm.core.classinitialization.ClassInitializationInfo.slowPath(ClassInitializationInfo, Class)
com.oracle.svm.core.classinitialization.ClassInitializationInfo.markReached(Class)
java.lang.Class ee8ab7cf947c
com.oracle.svm.core.hub.DynamicHubCompanion 60e809c536e7
java.util.concurrent.locks.ReentrantLock 1f562acad99e
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc35693677f104
com.oracle.svm.core.classinitialization.ClassInitializationInfo.doInitialize(ClassInitializationInfo, Class)
com.oracle.svm.core.hub.DynamicHubCompanion ca94bb4c5bb1
com.oracle.svm.core.classinitialization.ClassInitializationInfo 10b094e757ed
com.oracle.svm.core.classinitialization.ClassInitializationInfo.invokeClassInitializer(Class)
com.oracle.svm.core.FunctionPointerHolder e7fdbd0d9bd8
java.net.InetAddress.<clinit>()
java.lang.String c02c165cb709
java.lang.String e738d9b2b2dd
java.util.HashMap$Node b9b8397bddff
java.lang.String bdffa647a99c
java.util.HashMap$Node ae787a12fd16
java.util.HashMap$Node 86fd3c1f5fce
java.lang.Class 91cf5283d56
java.net.InetAddress.init()
java.lang.String c1e36a610eaf
byte[] 406b6d391c74
java.lang.String 26718df2b5f2
byte[] eb2f5624bc21
java.lang.Class 690180b283b4
com.oracle.svm.core.hub.DynamicHubCompanion 29683763d8bd
java.lang.Object[] c0bcce5ac6d2
java.lang.String f1a61ade504c
byte[] 1c71dfb2f97b
java.lang.Object[] 1c7b275508c6
java.lang.String 51126a2e0f7e
byte[] e0a2379d96ca
java.lang.Class 1eba2d4aa680
java.lang.Class 8f8ec99b52b3
java.lang.Class 6837d0273acc
java.lang.Class f89e105bc6a
java.net.InetAddress.isIPv6Supported()
java.lang.Class 3741dc04e96b
java.net.InetAddress.initializePlatformLookupPolicy()
java.net.InetAddress.isIPv4Available()
java.net.spi.InetAddressResolver$LookupPolicy.of(int)
java.lang.Class 8c792aab1a65
java.lang.Class a6a1c5e39171
java.lang.Class 67f2b7c5cb71
java.lang.Class ba6a41cd6e8d
com.oracle.svm.core.classinitialization.ClassInitializationInfo.setInitializationStateAndNotify(ClassInitializationInfo$InitState)
java.net.InetAddress.getAllByName(String)
java.net.InetAddress.validate(String)
sun.net.util.IPAddressUtil.parseAsciiHexDigit(char)
java.lang.Character.toLowerCase(int)
java.lang.CharacterDataLatin1.toLowerCase(int)
sun.net.util.IPAddressUtil.parseAsciiDigit(char, int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 82ae51720b9a82ae51720b9a
java.lang.Class 96fa8fb5436d
com.oracle.svm.core.hub.DynamicHubCompanion c601eb494562
java.util.concurrent.locks.ReentrantLock f872ff661067f872ff661067
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc5dfaff4f1acb
com.oracle.svm.core.FunctionPointerHolder 59166687630e59166687630e
java.net.Inet4Address.<clinit>()
java.net.Inet4Address.init()
java.lang.String f7293e168129
byte[] 50ed69406bc0
org.graalvm.collections.EconomicMapImpl$CollisionLink 60cd335ea271
java.lang.String 5c182cbafb52
byte[] cb89f0ac83d2
java.lang.Object.equals(Object)
java.lang.Object[] e5a22659f175
java.net.Inet4Address.parseAddressString(String, boolean)
sun.net.util.IPAddressUtil.validateNumericFormatV4(String, boolean)
sun.net.util.IPAddressUtil.textToNumericFormatV4(String)
java.net.Inet4Address.<init>(String, byte[])
java.lang.Class b6613dccba03
io.lambdametrics.nativesockets.NativeTcpConnection.connect(InetAddress, int, int)
io.lambdametrics.nativesockets.LibC.socket(int, int, int)
io.lambdametrics.nativesockets.NativeTcpConnection.setSendTimeout(int, int)
io.lambdametrics.nativesockets.LibC.setsockopt(int, int, int, PointerBase, int)
io.lambdametrics.nativesockets.NativeTcpConnection.check(int)
io.lambdametrics.nativesockets.SocketAddresses.write(CCharPointer, InetAddress, int)
java.net.Inet4Address.getAddress()
java.lang.Class 3785ebb3d455
io.lambdametrics.nativesockets.NativeTcpConnection.<init>(int)
io.lambdametrics.nativesockets.NativeTcpConnection.setOption(int, int, int, int)
org.graalvm.nativeimage.UnmanagedMemory.malloc(UnsignedWord)
com.oracle.svm.core.posix.headers.PosixLibC.malloc(UnsignedWord)
java.lang.Class 9520c86552e8
java.lang.Class ef0ed564b85d
java.lang.Class 2c3ab4a2a5c8
java.lang.Class 56d0db721e56
java.lang.Class 2137272b2e1
java.lang.Class 7ded86844edd
io.lambdametrics.telemetry.internal.http.ApiConnection$Connection.exchange(byte[], int, Runnable, ApiConnection$ResponseReader)
io.lambdametrics.nativesockets.NativeTcpConnection.write(byte[])
io.lambdametrics.nativesockets.SocketDescriptor.acquire()
java.nio.ByteBuffer.put(int, byte[], int, int)
java.nio.ByteBuffer.putArray(int, byte[], int, int)
java.nio.DirectByteBuffer.base()
jdk.internal.misc.Unsafe.copyMemory(Object, long, Object, long, long)
jdk.internal.misc.Unsafe.copyMemoryChecks(Object, long, Object, long, long)
jdk.internal.misc.Unsafe.checkPrimitivePointer(Object, long)
jdk.internal.misc.Unsafe.checkPrimitiveArray(Class)
com.oracle.svm.core.UnsafeMemoryUtil.unsafeCopyMemory(Object, long, Object, long, long)
io.lambdametrics.nativesockets.SocketDescriptor.release()
io.lambdametrics.telemetry.internal.http.ApiConnection.run(Runnable)
io.lambdametrics.telemetry.internal.http.ApiConnection$$Lambda/0x4f69244087f20faaea8525819f082b9f0 ffffffffee87
java.lang.Class d8d5b7cb3d1c
io.lambdametrics.telemetry.internal.http.ApiConnection$$Lambda/0x4f69244087f20faaea8525819f082b9f0.run()
io.lambdametrics.telemetry.internal.http.ApiConnection$Connection.head()
io.lambdametrics.telemetry.internal.http.HttpReader.head()
io.lambdametrics.telemetry.internal.http.HttpReader.skipEmptyLines()
io.lambdametrics.telemetry.internal.http.HttpReader.receive()
io.lambdametrics.telemetry.internal.http.HttpReader.makeRoom()
io.lambdametrics.nativesockets.NativeTcpConnection.read(byte[], int, int)
io.lambdametrics.nativesockets.NativeTcpConnection.await(int, short, int, String)
java.nio.ByteBuffer.get(int, byte[], int, int)
java.nio.ByteBuffer.getArray(int, byte[], int, int)
io.lambdametrics.telemetry.internal.http.HttpReader.findLineFeed(int)
io.lambdametrics.telemetry.internal.http.HttpHead.set(byte[], int, int)
io.lambdametrics.telemetry.internal.http.HttpHead.status()
io.lambdametrics.telemetry.internal.http.HttpHead.firstLineHas(int, String)
java.lang.String 9565dcc522334f63511130b9
byte[] 6fe03fee9090f4f01d10ea9f
io.lambdametrics.telemetry.internal.http.HttpHead.contentLength()
io.lambdametrics.telemetry.internal.http.HttpHead.find(String, int)
java.lang.String 5f9f6cd8be55
byte[] 4a77fef0c1f8
io.lambdametrics.telemetry.internal.http.HttpHead.matches(int, int, String)
io.lambdametrics.telemetry.internal.http.HttpHead.valueStart(String, int)
io.lambdametrics.telemetry.internal.http.HttpHead.afterSpace(int, int)
io.lambdametrics.telemetry.internal.http.HttpHead.valueEnd(String, int)
io.lambdametrics.telemetry.internal.http.HttpHead.beforeSpace(int, int)
io.lambdametrics.telemetry.internal.http.HttpHead.findAfter(String, int)
io.lambdametrics.telemetry.internal.http.HttpHead.hasValue(String, String)
java.lang.String f321db2dbe37
byte[] 8d97af500d9089082e582f7d
io.lambdametrics.telemetry.internal.http.ApiConnection$Copying.readHead(HttpHead)
io.lambdametrics.telemetry.internal.http.HttpHead.field(String)
java.lang.String 43fab96e509d
byte[] 3fc80342a587
io.lambdametrics.telemetry.internal.http.HttpReader.responseBody(int)
io.lambdametrics.telemetry.internal.http.HttpHead.isChunked()
java.lang.String 1ddce069ae8b
byte[] 5d31fdfd40cd
io.lambdametrics.telemetry.internal.http.HttpReader.sizedBody(long, int, long)
io.lambdametrics.telemetry.internal.http.ApiConnection$Copying.read(int, HttpBody)
java.lang.Class 72106d83caa8
io.lambdametrics.telemetry.ApiResponseReader.json(ApiResponse, String)
io.lambdametrics.telemetry.internal.json.JsonObject.parse(String)
java.lang.Class 27e8eb8cc7ac
java.lang.Class d11fd74c4cc5
java.lang.Class c5abd294f133
io.lambdametrics.telemetry.internal.json.PlainObjectReader.read(byte[], int, int)
io.lambdametrics.telemetry.internal.json.PlainObjectReader.readObject(JsonObject, int)
io.lambdametrics.telemetry.internal.json.PlainObjectReader.textEnd()
io.lambdametrics.telemetry.internal.json.Field.named(byte[], int, int)
io.lambdametrics.telemetry.internal.json.Field[] a50e579ae0a0
io.lambdametrics.telemetry.internal.json.Field.isNamed(byte[], int, int)
io.lambdametrics.telemetry.internal.json.Field cda36fe0147a
java.lang.String a8adc117434349a6dc49d2f3
byte[] 3d6f2ee6b88bd9a22527e6b3
io.lambdametrics.telemetry.internal.json.PlainObjectReader.readValue(JsonObject, Field, int)
io.lambdametrics.telemetry.internal.json.JsonObject.putText(Field, byte[], int, int)
io.lambdametrics.telemetry.internal.json.JsonObject.isText(Object, byte[], int, int)
io.lambdametrics.telemetry.internal.json.JsonObject.putText(Field, String)
io.lambdametrics.telemetry.internal.json.JsonObject.put(Field, Object)
io.lambdametrics.telemetry.internal.json.Field 198298b5f607
io.lambdametrics.telemetry.internal.json.Field b8c12a9bd7e1
java.lang.String 4766775eef0049a6dc49d2f3
byte[] 4b3698f85191d9a22527e6b3
io.lambdametrics.telemetry.internal.json.Field 8b2de7bcdefb
java.lang.String 67c7d0a66d7749a6dc49d2f3
byte[] 342dcd20a3a0d9a22527e6b3
io.lambdametrics.telemetry.internal.json.Field bf9f06aa28f1
java.lang.Class e74979ef2684
io.lambdametrics.telemetry.internal.json.JsonObject.text(Field)
io.lambdametrics.telemetry.internal.json.JsonObject.textOrNull(Field)
io.lambdametrics.telemetry.Registration.<init>(String, String, String, String, Optional)
java.lang.Class bd92d946aae2
io.lambdametrics.app.RegisteredExtension.run()
io.lambdametrics.app.config.AppSettings.read(Settings)
java.lang.Class a9ee71316a92
io.lambdametrics.api.settings.Setting ca81753ac475
java.util.Optional 9c07954d9e4a
java.lang.String 70f74591cb24
java.lang.String d4924564be52
io.lambdametrics.api.settings.SettingType 81034fee2bf1
io.lambdametrics.api.settings.SettingType$$Lambda/0xb2135de284a8d1d961ef9dc3ac0ddc240 63ae06694c4e
java.lang.Class ddf7e76d42ce
io.lambdametrics.api.settings.SettingType$$Lambda/0xb2135de284a8d1d961ef9dc3ac0ddc240.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$listOf$0(SettingType, String)
java.lang.String.split(char, int, boolean)
java.lang.String.indexOf(int, int)
byte[] 9de1873e5f54
io.lambdametrics.api.settings.SettingType aea8ff75c175
java.util.function.Function$$Lambda/0xa9a50b2b84bc0acf1e0d18fe7550302d0 2ba7
java.lang.Class 2f9c557725c4
java.util.function.Function$$Lambda/0xa9a50b2b84bc0acf1e0d18fe7550302d0.apply(Object)
java.util.ArrayList.indexOfRange(Object, int, int)
java.util.ArrayList.add(Object, Object[], int)
java.lang.Object[] ff7033159308c0c233e7ea73
java.util.ArrayList.grow(int)
java.util.ImmutableCollections.listCopy(Collection)
java.util.ArrayList.isEmpty()
java.util.ArrayList.toArray()
java.util.List.of(Object[])
java.lang.Class 53e993c2cfe4
io.lambdametrics.api.settings.Setting 96f1f7056427
io.lambdametrics.app.config.AppSettings.readInterval(Settings)
io.lambdametrics.api.settings.Setting d2c1b79753a5
java.util.Optional be9fdcbafa69
java.lang.String 75728bc71306
java.lang.String 663cc4250c4f
byte[] dce0054a420f
io.lambdametrics.api.settings.SettingType 2eb64c3e7460
io.lambdametrics.api.settings.SettingType$$Lambda/0xea3e0d59545d9a266cc18dfd9123e6b10 ffffffffa614
java.lang.Class 8b77346cb244
io.lambdametrics.api.settings.SettingType$$Lambda/0xea3e0d59545d9a266cc18dfd9123e6b10.apply(Object)
io.lambdametrics.api.settings.SettingType.parseDuration(String)
java.util.regex.Pattern.matcher(CharSequence)
java.util.regex.Pattern 52aa943abc53
java.lang.Class 8750f956d61f
java.util.regex.Matcher.<init>(Pattern, CharSequence)
java.lang.Class a472c24f676f
java.util.regex.Matcher.reset()
java.util.regex.Matcher.match(int, int)
java.util.regex.Pattern$GroupHead 8fd22931b0c9
java.lang.Class 5d1819f6248c
java.util.regex.Pattern$GroupHead.match(Matcher, int, CharSequence)
java.util.regex.Pattern$Curly 82315186968c
java.lang.Class b72ec3c9e487
java.util.regex.Pattern$Curly.match(Matcher, int, CharSequence)
java.util.regex.Pattern$BmpCharProperty 9d5eafa75087d83cd06ea157
java.lang.Class 3ca41a2e302e
java.util.regex.Pattern$BmpCharProperty.match(Matcher, int, CharSequence)
java.util.regex.CharPredicates$$Lambda/0x71e7af3c2fc5758cd7637f6732adb2030 ffffffffb31f
java.lang.Class 3d3744bce5be
java.util.regex.CharPredicates$$Lambda/0x71e7af3c2fc5758cd7637f6732adb2030.is(int)
java.util.regex.Pattern$Node 7d47c772a212
java.lang.Class cec2a68eb97
java.util.regex.Pattern$Node.match(Matcher, int, CharSequence)
java.util.regex.Pattern$Curly.match0(Matcher, int, int, CharSequence)
java.util.regex.Pattern$GroupTail d0c724e56098
java.lang.Class 9f48c63a3354
java.util.regex.Pattern$GroupTail.match(Matcher, int, CharSequence)
java.util.regex.Pattern$GroupHead bdc1f437ca3a
java.util.regex.Pattern$Branch dc51f9972daf
java.lang.Class a91214b4e294
java.util.regex.Pattern$Branch.match(Matcher, int, CharSequence)
java.util.regex.Pattern$Node[] ab7c218aa856
java.util.regex.Pattern$Slice 82e0691ecb02
java.lang.Class dd6e104bf004
java.util.regex.Pattern$Slice.match(Matcher, int, CharSequence)
int[] 43f378b4fbf3
java.util.regex.Pattern$BmpCharProperty 39ff75a98b9d
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 5d612e1420b4
java.lang.Class e14b548c06ca
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0.is(int)
java.util.regex.Pattern$BmpCharProperty af231f431158
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 e7e171d4897c
java.util.regex.Pattern$BranchConn ed9bfb19bd2b
java.lang.Class a90d779ba07
java.util.regex.Pattern$BranchConn.match(Matcher, int, CharSequence)
java.util.regex.Pattern$GroupTail ebd4dd8e1c9012fecc4a4db3
java.util.regex.Pattern$LastNode 34c64a3760f
java.lang.Class 9e9655c792c7
java.util.regex.Pattern$LastNode.match(Matcher, int, CharSequence)
java.util.regex.Matcher.group(int)
java.util.regex.Matcher.checkMatch()
java.util.regex.Matcher.checkGroup(int)
java.lang.String.subSequence(int, int)
java.lang.String.toString()
java.lang.Long.parseLong(String, int)
java.lang.Class c522a7ce615d
io.lambdametrics.api.settings.Setting 3e29df653ab8
java.util.Optional 969abafd9bab
java.lang.String 3d75ad86de1d
java.lang.String d7046a3ecb66
byte[] fc10e2f4f085
byte[] 4af219b65fd37defa9be6a46
io.lambdametrics.api.settings.Setting b5ee10c3b080
java.util.Optional f1345a2dd37b
java.lang.String 5e747fadc13d
java.lang.String 89498eb5b721
byte[] 5b4857f1d85a
io.lambdametrics.api.settings.SettingType 2d406874ae64
io.lambdametrics.api.settings.SettingType$$Lambda/0xb2135de284a8d1d961ef9dc3ac0ddc240 f0a96dfd1252
byte[] 849f3166a234
java.util.ArrayList.subList(int, int)
java.util.AbstractList.subListRangeCheck(int, int, int)
java.lang.Class 85d950ca81f8
java.util.ArrayList$SubList.toArray(Object[])
java.util.ArrayList$SubList.checkForComodification()
com.oracle.svm.core.JavaMemoryUtil.copyObjectArrayForwardWithStoreCheck(Object, int, Object, int, int)
io.lambdametrics.api.settings.SettingType 8ad369d40ff6
io.lambdametrics.api.settings.SettingType$$Lambda/0x8777381a7d193d15b9027c97ec985e2f0 13b2303b660d
java.util.LinkedHashMap b4e1119b493e
java.util.HashMap$Node[] 3f2ae6b3ac30
java.util.LinkedHashMap$Entry 10f1a640d82b
java.lang.String b7d2594ed9a7a9fabac4a83f
byte[] 59139dc230a6b54029a7b93d
io.lambdametrics.engine.MetricGroup d2a4e621c323
java.lang.Class 7e2d7e53e49d
java.util.LinkedHashMap$Entry ae5816bcb892
java.lang.String dffde3d5946fa0b315da681
byte[] 99d96e299c122bbd184e2383
io.lambdametrics.engine.MetricGroup 6b1bcf9e7565
java.lang.Enum.equals(Object)
java.util.ImmutableCollections$List12.<init>(Object, Object)
java.util.Set.copyOf(Collection)
java.util.ImmutableCollections$List12.isEmpty()
java.lang.Class 92ffa7ebdda1
java.util.HashSet.<init>(Collection)
java.util.ImmutableCollections$List12.size()
java.util.HashMap.newHashMap(int)
java.util.HashMap.<init>(int, float)
java.util.AbstractCollection.addAll(Collection)
java.util.ImmutableCollections$AbstractImmutableList.iterator()
java.lang.Class 2543ca3a6db
java.util.ImmutableCollections$ListItr.hasNext()
java.util.ImmutableCollections$ListItr.next()
java.util.ImmutableCollections$List12.get(int)
java.util.HashSet.add(Object)
java.util.HashMap.put(Object, Object)
java.lang.Enum.hashCode()
java.util.HashSet.toArray()
java.util.HashMap.keysToArray(Object[])
java.util.Set.of(Object[])
java.lang.Class 62a4641f043b
java.util.ImmutableCollections$Set12.<init>(Object, Object)
io.lambdametrics.app.config.AppSettings.readLabels(Settings)
io.lambdametrics.api.settings.Setting 8d96fe3b9478
java.lang.String 59f97a94f4ab
java.util.AbstractMap.keySet()
java.lang.Class c36451846c6f
java.util.AbstractMap$1.iterator()
java.lang.Class d4d38840124d
java.util.AbstractMap$KeyIterator.<init>(AbstractMap)
java.lang.Object[] ff70331593087929ea99f48
java.util.AbstractMap$KeyIterator.hasNext()
io.lambdametrics.api.metrics.Labels.of(Map)
java.lang.Class 12f54bbe8cd0
java.lang.Class 68c70145d0af
java.util.TreeMap.putAll(Map)
java.util.ImmutableCollections$MapN.size()
java.util.AbstractMap.putAll(Map)
io.lambdametrics.api.metrics.Labels.<init>(SortedMap)
java.lang.Class 3439887783c3
java.util.TreeMap.forEach(BiConsumer)
java.lang.Class 1afbd718b31e
io.lambdametrics.api.settings.Setting c81505cf27fc
java.util.Optional bc5c3c477647
java.lang.String cf270ea29d32d5d67a9091b7
java.lang.String d79c9c269926
io.lambdametrics.api.settings.SettingType ea2879398796
io.lambdametrics.api.settings.SettingType$$Lambda/0x8777381a7d193d15b9027c97ec985e2f0 a666a1cf0e7b
byte[] 8a9cc29553d64e298ae33f7f
java.util.LinkedHashMap 9c339db90fb0
java.util.HashMap$Node[] 131b13c29ca0
java.util.LinkedHashMap$Entry aa5e9421cff1
java.lang.String cf270ea29d32c4f0953dcc1
byte[] 8a9cc29553d6b578cde9c5ea
io.lambdametrics.app.log.LogLevel dbeffb56fcfe
java.lang.Class 524d2c3b8c58
io.lambdametrics.api.settings.Setting 46959eaf1a29
java.lang.String 184d9b2fecb
io.lambdametrics.app.config.AppSettings.readBounds(Settings, Setting, BucketBounds)
io.lambdametrics.api.settings.Setting c43b7f4bfed7
java.lang.String 243fd53c1b1e
io.lambdametrics.api.settings.Setting ed5c11198f70
java.lang.String e8b6d5c3c0dc
byte[] 1aa7f6492951
io.lambdametrics.api.settings.Setting 182a7a695197
java.util.Optional 73632c1aa6de2e15f5d665b7
java.lang.String c3dc5d5bbbdc77b46787af50
java.lang.String bfad68cb4e8f
byte[] 2c57face9c20
byte[] ab09a8ff6efec5281c0b56d6
io.lambdametrics.app.config.AppSettings.readTotalsResetAfter(Settings)
io.lambdametrics.app.config.AppSettings.totalsResetAfter(Settings)
io.lambdametrics.api.settings.Setting ab1279cec943
java.lang.String 98ad7bcd46fb
byte[] ad9cdba7c71e
java.util.Optional.filter(Predicate)
io.lambdametrics.api.settings.Setting ff5417d23660
java.util.Optional 7f96b886711b3fcf65d9169e
java.lang.String b5fae57dda5
io.lambdametrics.api.settings.Setting a25880555d54
java.lang.String 1da2bb569882
io.lambdametrics.api.settings.Setting 8f90febda11d
java.lang.String 2632cee9c6c2
io.lambdametrics.app.RegisteredExtension.warnIfTemporaryFolderIsIgnored()
io.lambdametrics.app.config.LambdaEnvironment.isTemporaryFolderIgnored()
io.lambdametrics.app.RegisteredExtension.lifecycle(AppSettings)
java.lang.Class 2a7da49fa560
io.lambdametrics.app.DaggerExtensionComponent$Factory.create(LambdaEnvironment, Settings, AppSettings, ExtensionsApi, Registration, Clocks, Iterable)
java.lang.Class babdeba0cf21
io.lambdametrics.app.DaggerExtensionComponent$ExtensionComponentImpl.initialize(LambdaEnvironment, Settings, AppSettings, ExtensionsApi, Registration, Clocks, Iterable)
dagger.internal.InstanceFactory.create(Object)
java.lang.Class 203219c5e98e
java.lang.Class 6988fd5214e9
java.lang.Class 1ba9a75e69b1
java.lang.Class edce38df4af2
java.lang.Class 7ef42f40c2de
java.lang.Class ce28cce07d88
java.lang.Class ef5d94395614
java.lang.Class 5ae1e8244e8d
java.lang.Class 7183a4908e5c
java.lang.Class e48cf71d6c33
java.lang.Class 1026d193dabe
io.lambdametrics.app.DaggerExtensionComponent$ExtensionComponentImpl.lifecycle()
java.lang.Class bf99a9c79bcb
io.lambdametrics.app.DaggerExtensionComponent$ExtensionComponentImpl.telemetryReceiver()
java.lang.Class 2531616bf810
io.lambdametrics.app.ExtensionModule.listenerScope(LambdaEnvironment, ExtensionsApi)
java.lang.Class 33769c5c266c
io.lambdametrics.telemetry.ExtensionsApi.isOnLoopback()
io.lambdametrics.telemetry.internal.http.ApiAddress.isLoopback()
java.lang.String 2d5076011162730d11c34812
byte[] 43098d1b50b245fb6aea44df
java.lang.String f6620d492ca7
byte[] 55c9ebebfe76
dagger.internal.DoubleCheck.getSynchronized()
io.lambdametrics.app.invocation.TelemetryIntake_Factory.get()
io.lambdametrics.app.ExtensionModule_EngineFactory.get()
io.lambdametrics.app.ExtensionModule_ExtensionMetricsFactory fffffffff5f0
java.lang.Class f7944ebc6c9c
io.lambdametrics.app.ExtensionModule_ExtensionMetricsFactory.get()
java.lang.Class c4ce68fffc47
dagger.internal.DoubleCheck.reentrantCheck(Object, Object)
io.lambdametrics.app.config.Clocks aab245b9eb67
io.lambdametrics.app.ExtensionModule.engine(AppSettings, LambdaEnvironment, ExtensionMetricsCollector, Clocks)
java.lang.Class 1f92dc0798f1
io.lambdametrics.app.config.AppSettings.engineOptions(LambdaEnvironment)
java.lang.Class ec0fa2962a73
io.lambdametrics.engine.EngineOptions.<init>(Set, boolean, int, BucketBounds, BucketBounds, boolean, Prices)
java.util.ImmutableCollections$Set12.isEmpty()
io.lambdametrics.app.config.AppSettings.durationBounds(boolean)
io.lambdametrics.api.metrics.BucketBounds 27068bb325eb
java.util.ImmutableCollections$ListN dcc4e623f1c3
java.lang.Class bd2fd2bbf84b
java.util.ImmutableCollections$AbstractImmutableList.equals(Object)
java.lang.String 2c72bb035a00
java.util.concurrent.ConcurrentHashMap$Node 8a5b7e8be61761ea667916f6
java.lang.String dbb4075fb50
io.lambdametrics.app.config.PriceTable.prices(String, InitializationType, Map)
byte[] 9f6578a2d0a
java.lang.Class acdd5c37e17e
java.lang.Class f5c8e222b64e
java.util.ImmutableCollections$AbstractImmutableMap.getOrDefault(Object, Object)
io.lambdametrics.engine.Prices.<init>(double, double)
io.lambdametrics.engine.Prices.check(String, double)
java.time.Clock$SystemInstantSource ffffffffb3dc
java.lang.Class bcd8ba5a142d
java.time.Clock$SystemInstantSource.instant()
java.time.Clock.currentInstant()
jdk.internal.misc.VM.getNanoTimeAdjustment(long)
com.oracle.svm.core.posix.PosixPlatformTimeUtils.javaTimeSystemUTC()
com.oracle.svm.core.util.PlatformTimeUtils.allocateSecondsNanos0(long, long)
java.lang.Class ccb7ddb9de4e
java.time.Instant.ofEpochSecond(long, long)
java.time.Instant.create(long, int)
java.lang.Class ac51f5023dae
io.lambdametrics.engine.MetricsEngine.<init>(EngineOptions, Instant, Supplier)
java.lang.Class 312cb73e853f
java.lang.Class 6a02cfea5c4e
java.util.ImmutableCollections$Set12.contains(Object)
io.lambdametrics.engine.MetricGroup 72902654a095
java.lang.Class e994d4682b6a
io.lambdametrics.engine.Instances.<init>(EngineOptions)
java.lang.Class efc73be087ae
java.lang.Class 7dbc07628df2
io.lambdametrics.engine.InstanceMetrics.<init>(int, SnapshotRestore, EngineOptions)
java.lang.Class 5e305a64e8b3
io.lambdametrics.engine.InvocationMetrics.<init>(EngineOptions)
java.lang.Class ebab29b338e8
java.lang.Class c45c087dfdc9
java.lang.Class 7e16ba2f7c9f
io.lambdametrics.engine.AttemptSummary.<init>()
java.lang.Class c1dfd61ee81f
java.lang.Class e0f0429aa027
java.lang.Class 7cea9b4665e5
java.lang.Class 8af1c9a616f7
java.util.Arrays.stream(Object[], int, int)
java.util.Spliterators.spliterator(Object[], int, int, int)
java.util.Spliterators.checkFromToBounds(int, int, int)
java.lang.Class 512c546478d4
java.util.stream.StreamSupport.stream(Spliterator, boolean)
java.lang.Class a0235d83b7c0
java.util.stream.StreamOpFlag.fromCharacteristics(Spliterator)
java.util.Spliterators$ArraySpliterator.characteristics()
java.lang.Class 95964a3f2f2b
java.util.stream.ReferencePipeline.filter(Predicate)
java.lang.Class 288fa8def544
java.util.stream.AbstractPipeline.<init>(AbstractPipeline, int)
java.util.stream.ReferencePipeline.toList()
java.util.stream.ReferencePipeline.toArray(IntFunction)
java.util.stream.AbstractPipeline.evaluateToArrayNode(IntFunction)
java.util.stream.AbstractPipeline.sourceSpliterator(int)
java.util.stream.AbstractPipeline.evaluate(Spliterator, boolean, IntFunction)
java.util.stream.AbstractPipeline.exactOutputSizeIfKnown(Spliterator)
java.util.stream.ReferencePipeline.makeNodeBuilder(long, IntFunction)
java.util.stream.Nodes.builder(long, IntFunction)
java.lang.Class 5697314f615c
java.util.stream.AbstractPipeline.wrapAndCopyInto(Sink, Spliterator)
java.util.stream.AbstractPipeline.wrapSink(Sink)
java.util.stream.ReferencePipeline$2.opWrapSink(int, Sink)
java.lang.Class fd1a87f73773
java.util.stream.ReferencePipeline$2$1.<init>(ReferencePipeline$2, Sink, Predicate)
java.util.stream.AbstractPipeline.copyInto(Sink, Spliterator)
java.util.Spliterator.getExactSizeIfKnown()
java.util.Spliterators$ArraySpliterator.estimateSize()
java.util.stream.ReferencePipeline$2$1.begin(long)
java.util.stream.Nodes$SpinedNodeBuilder.begin(long)
java.util.stream.SpinedBuffer.clear()
java.util.stream.SpinedBuffer.ensureCapacity(long)
java.util.stream.SpinedBuffer.capacity()
java.util.Spliterators$ArraySpliterator.forEachRemaining(Consumer)
java.util.stream.ReferencePipeline$2$1.accept(Object)
io.lambdametrics.engine.InvocationMetrics$$Lambda/0x9c57eb635bb402fc829cdd4eebfa72980.test(Object)
io.lambdametrics.engine.InvocationDistribution 7726a3edde4a
io.lambdametrics.engine.InvocationMetrics.lambda$new$0(InvocationDistribution)
io.lambdametrics.engine.LambdaMetric 5c78e9b87892
java.util.stream.Nodes$SpinedNodeBuilder.accept(Object)
java.util.stream.SpinedBuffer.accept(Object)
java.lang.Class 4bf39f34533
io.lambdametrics.engine.InvocationDistribution 3432efd9e721
io.lambdametrics.engine.LambdaMetric a911eec169ef
io.lambdametrics.engine.InvocationDistribution 86187365b9ca
io.lambdametrics.engine.LambdaMetric f83e68a364ac
io.lambdametrics.engine.MetricGroup 3f9dce083115
io.lambdametrics.engine.InvocationDistribution a949b4408ec4
io.lambdametrics.engine.LambdaMetric 66254b2cc460
io.lambdametrics.engine.InvocationDistribution ca3202834414
io.lambdametrics.engine.LambdaMetric 1ace067ad402
io.lambdametrics.engine.InvocationDistribution 46f896b3e4b0
io.lambdametrics.engine.LambdaMetric 9635675584c8
io.lambdametrics.engine.InvocationDistribution 20a3b5b03864
io.lambdametrics.engine.LambdaMetric 67ff8be20201
io.lambdametrics.engine.InvocationDistribution d9ca726fb1d2
io.lambdametrics.engine.LambdaMetric 11ff45b46c82
io.lambdametrics.engine.MetricGroup 66b5ee663ebf
io.lambdametrics.engine.InvocationDistribution 65c67d6774e8
io.lambdametrics.engine.LambdaMetric ffed263dd3
io.lambdametrics.engine.MetricGroup de3815411b7d
java.util.stream.Sink$ChainedReference.end()
java.util.stream.Nodes$SpinedNodeBuilder.end()
java.util.stream.Nodes$SpinedNodeBuilder.build()
java.util.stream.Nodes.flatten(Node, IntFunction)
java.util.stream.Node.getChildCount()
java.util.stream.Nodes$SpinedNodeBuilder.asArray(IntFunction)
java.util.stream.SpinedBuffer.asArray(IntFunction)
java.util.stream.ReferencePipeline$$Lambda/0x83973d09c94d575774c2cedd9df43e970 ffffffffc5a3
java.lang.Class f17d23c223f2
java.util.stream.ReferencePipeline$$Lambda/0x83973d09c94d575774c2cedd9df43e970.apply(int)
java.util.stream.SpinedBuffer.copyInto(Object[], int)
java.util.ImmutableCollections$ListN.get(int)
java.lang.Class 27d5976a7de3
io.lambdametrics.engine.internal.DistributionAccumulator.<init>(MetricDescriptor, Labels, BucketBounds, boolean)
java.lang.Class 3572100eb973
io.lambdametrics.engine.internal.DistributionAccumulator$Values.<init>(DistributionAccumulator)
io.lambdametrics.api.metrics.BucketBounds.buckets()
java.util.ImmutableCollections$ListN.isEmpty()
java.lang.Object[] 4b45fc70c298
java.util.ImmutableCollections$ListN.size()
io.lambdametrics.api.metrics.StatisticSet.empty(int)
java.util.ArrayList.<init>(int)
java.lang.Class 33357b1e9afd
io.lambdametrics.api.metrics.StatisticSet.<init>(long, double, double, double, List, ExponentialBuckets)
java.util.ImmutableCollections.listFromArray(Object[])
io.lambdametrics.api.metrics.BucketBounds 1fe006dc97021ec64875d2c7
java.util.ImmutableCollections$ListN dd4c46d268fa
java.lang.Object[] aca54e6a7b84
java.lang.Class 2a47bc4c7d1d
java.lang.Class 527bd770c7ae
java.lang.Class 7d05a85be4e3
java.lang.Class 15d310e04a9e
java.lang.Class d17281bab236
io.lambdametrics.engine.Initializations.<init>(SnapshotRestore, Requests, EngineOptions)
java.lang.Class 31c59c336029
java.lang.Class e22f0f71a6dc
java.lang.Class a04a1f38ac21
io.lambdametrics.engine.InitMetrics.<init>(EngineOptions)
io.lambdametrics.api.metrics.BucketBounds 1fe006dc9702ca788ebc9d22
java.util.ImmutableCollections$ListN 12ce339c5142
java.lang.Object[] 18a6af8b7d6d
java.lang.Class 37a02757d616
java.lang.Class a6285a9a8d0f
io.lambdametrics.app.ExtensionModule_DurableMetricsFactory.get()
io.lambdametrics.app.config.InstanceLabels_Factory.get()
io.lambdametrics.app.ExtensionModule_FunctionLabelsFactory.get()
io.lambdametrics.app.ExtensionModule.functionLabels(Registration, LambdaEnvironment, AppSettings)
java.lang.Class 82952ff7da0a
io.lambdametrics.app.config.LambdaEnvironment.region()
java.lang.String 414c6af02ae
byte[] e307735465ed
io.lambdametrics.app.config.FunctionLabels.<init>(String, String, Optional, Optional, Labels)
java.util.Collections$UnmodifiableMap.size()
java.util.TreeMap.size()
java.util.Collections$UnmodifiableMap.entrySet()
java.lang.Class 2625865f2a9
java.util.TreeMap.entrySet()
java.lang.Class e568b452487e
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet.iterator()
java.lang.Class 890819e94100
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$1.<init>(Collections$UnmodifiableMap$UnmodifiableEntrySet)
java.util.TreeMap$EntrySet.iterator()
java.lang.Class 14d1170b026b
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$1.hasNext()
java.util.TreeMap$PrivateEntryIterator.hasNext()
java.util.TreeMap.put(Object, Object, boolean)
java.util.TreeMap.addEntryToEmptyMap(Object, Object)
java.util.TreeMap.compare(Object, Object)
java.lang.String 63050b4400f5
java.lang.String.compareTo(Object)
java.lang.String.compareTo(String)
byte[] f3fc236db5ba
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.byteArrayCompareToByteArray(Pointer, int, Pointer, int)
java.lang.Class b2d5f13d082
io.lambdametrics.app.config.FunctionLabels.putUnlessEmpty(String, Optional)
io.lambdametrics.app.config.FunctionLabels$$Lambda/0xda92dd799739dd37e1c3404eb684a9660 ffffffffafdc
java.lang.Class d31ba62112f7
io.lambdametrics.app.config.FunctionLabels$$Lambda/0xda92dd799739dd37e1c3404eb684a9660.test(Object)
java.lang.Class 5ad7c746ad3d
java.util.Optional.ifPresent(Consumer)
io.lambdametrics.app.config.FunctionLabels$$Lambda/0xadfa40b29ff47c6fa9856c57a34a94970.accept(Object)
java.lang.String 75d568cf9ab0
byte[] 7d28a0f21e58
java.util.TreeMap.addEntry(Object, Object, TreeMap$Entry, boolean)
java.util.TreeMap.fixAfterInsertion(TreeMap$Entry)
java.lang.String 3c61f0f8495f
byte[] d9f699969e22
java.util.TreeMap.rotateLeft(TreeMap$Entry)
java.util.TreeMap.rotateRight(TreeMap$Entry)
java.lang.String 4f585597d75d3a7112dcf3a4
byte[] d151dfc94d6d
java.lang.String 2dae9918753b
byte[] e8255f36ce
java.lang.Class d79be0969eb4
io.lambdametrics.app.ExtensionModule.durableMetrics(MetricsEngine, InstanceLabels, AppSettings, LambdaEnvironment, Clocks)
java.lang.Class ef0246f48297
java.nio.file.Path.resolve(String)
java.lang.String ac5cef3de6c1
byte[] 3d7f134d3ac4
sun.nio.fs.UnixPath.resolve(Path)
sun.nio.fs.UnixPath.resolve(byte[], byte[])
java.lang.Class 4b0b8850cf24
io.lambdametrics.app.queue.Journal.<init>(Path, System$Logger)
java.lang.Class a33b6cbb5153
java.lang.Class 5419aa37ebc4
java.lang.Class f37aebcb771a
sun.nio.fs.UnixPath.toString()
java.lang.String.<init>(byte[], Charset)
java.lang.Class 816a44e89dbe
java.lang.Class c0de31a5f997
java.lang.Class 1e862f0946da
java.lang.Class 51c6b763c242
java.lang.Class 5a73d906881a
java.lang.Class ce84f56005b4
io.lambdametrics.app.queue.DurableMetrics.<init>(MetricsEngine, InstanceLabels, Collection, TotalsPolicy, Clocks, Journal)
java.lang.Class f65b0df94f3a
io.lambdametrics.app.queue.SteadyTime.<init>(Clocks)
io.lambdametrics.app.config.Clocks$$Lambda/0xa5914b5fdd5f33745a3950a1d4f3983e0 ffffffffe3f3
java.lang.Class 3023648c1724
io.lambdametrics.app.config.Clocks$$Lambda/0xa5914b5fdd5f33745a3950a1d4f3983e0.getAsLong()
java.lang.Class 9dc1d861c3f1
io.lambdametrics.app.queue.MetricsState.<init>(MetricsEngine, InstanceLabels, Collection, TotalsPolicy, SteadyTime)
java.lang.Class 9a9517264056
java.util.ImmutableCollections$List12.forEach(Consumer)
io.lambdametrics.app.queue.MetricsState$$Lambda/0xa81ded5b800173b9f83080c3d4a6fc0d0.accept(Object)
io.lambdametrics.app.queue.MetricsState.lambda$new$0(String)
java.lang.Class ff2e4ec6e740
java.util.LinkedHashMap.newNode(int, Object, Object, HashMap$Node)
java.lang.Class 1a0df7c16887
java.util.LinkedHashMap.afterNodeInsertion(boolean)
java.util.LinkedHashMap.removeEldestEntry(Map$Entry)
io.lambdametrics.app.queue.DurableMetrics.recover()
io.lambdametrics.app.queue.Journal.recover()
io.lambdametrics.app.queue.PrivateFile.attributes(Path)
java.lang.Class cf926c407d29
java.nio.file.Files.readAttributes(Path, Class, LinkOption[])
sun.nio.fs.LinuxFileSystem 932555de9084
sun.nio.fs.UnixFileSystemProvider.readAttributes(Path, Class, LinkOption[])
sun.nio.fs.LinuxFileSystemProvider.getFileAttributeView(Path, Class, LinkOption[])
sun.nio.fs.UnixFileSystemProvider.getFileAttributeView(Path, Class, LinkOption[])
sun.nio.fs.Util.followLinks(LinkOption[])
java.lang.Class d757952f001d
sun.nio.fs.UnixFileAttributeViews$Basic.readAttributes()
sun.nio.fs.UnixFileAttributes.get(UnixPath, boolean)
java.lang.Class 22fdc150ed6d
com.oracle.svm.core.classinitialization.ClassInitializationInfo 48bdabc92776
java.lang.Class e806552be39d
com.oracle.svm.core.hub.DynamicHubCompanion 32274a8360a7
java.util.concurrent.locks.ReentrantLock 729eca6e3998
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcc78491cfef67
com.oracle.svm.core.FunctionPointerHolder 412c7f7a80e9
sun.nio.fs.UnixNativeDispatcher.<clinit>()
sun.nio.fs.UnixNativeDispatcher.init()
java.lang.String 7631cd9458d8
byte[] c2d6d33a96d
com.oracle.svm.core.hub.DynamicHubCompanion ea5ef2a32c3e
java.lang.Object[] fd5181c5ab54
byte[] baa61cb0d667
java.lang.String b1c0035b26b7
byte[] a7c601e49c81
org.graalvm.collections.EconomicMapImpl$CollisionLink 5ef8a9b61f22
java.lang.String 5810333365e4
byte[] 4cd804fea122
java.lang.String c10483d88be2
byte[] 4fdd5aa223ac
java.lang.String dd4eb9d565f0
byte[] 20701945ea2f
org.graalvm.collections.EconomicMapImpl$CollisionLink 27c5b99217d
java.lang.String df8b1223199e
byte[] 6cab965cec90
java.lang.String 5de63a42d43c
byte[] e0770dbe480e
java.lang.String 2c2ce753b1c
byte[] b31ac7e93cbc
org.graalvm.collections.EconomicMapImpl$CollisionLink c7fe28821841
java.lang.String 4730643a1722
byte[] 2faff9225467
java.lang.String a2f067cdc3e6
byte[] dc2458d24827
java.lang.String e4a4ec15a60f
byte[] e296ac722a4d
java.lang.String 40a4facc13a3
byte[] c409f26cac5f
java.lang.String 449468ec3618
byte[] 6d5eb44be5a7
org.graalvm.collections.EconomicMapImpl$CollisionLink 90c8a8007da4
java.lang.String ee9a0684ed05
byte[] 498993c15458
java.lang.String fb14fbfb1b8a
byte[] 1f0eee34cd4b
java.lang.String 53e3a1c17445
byte[] 69a87f275695
java.lang.String e4725798ce6c
byte[] 62d426999a46
java.lang.String 3fbc3806b4eb
byte[] 2362243684ac
java.lang.String 65e10f5d5aab
byte[] a8d0fef8e7d
java.lang.Class 37e52b7d4890
com.oracle.svm.core.hub.DynamicHubCompanion 18201d114057
java.lang.Object[] 94336e4eee39
java.lang.String 6e688362fb6b
byte[] bad4a8487fa0
java.lang.String 67037301be18
byte[] c87a88c71042
java.lang.String a8b16b83ae1c
byte[] fc8675e96bfd
java.lang.String 7c64a4d6d4eb
byte[] 5624ce57b4b3
java.lang.String b024f88e6257
byte[] dc0ff61531f4
org.graalvm.collections.EconomicMapImpl$CollisionLink 50102d33d46d
java.lang.String 15e3d1cf8400
byte[] c4e734a03bd8
java.lang.Class ef03be1eb5fe
com.oracle.svm.core.hub.DynamicHubCompanion 94f6ab57b6b9
java.lang.Object[] 6c7fd21a0411
byte[] 8195c6b57c21
java.lang.String 61c9a748b4dd
byte[] 5db6f56524ca
org.graalvm.collections.EconomicMapImpl$CollisionLink 4893c2b22369
java.lang.String 58c42d3e734e
byte[] 354569130032
sun.nio.fs.UnixNativeDispatcher.lstat(UnixPath, UnixFileAttributes)
sun.nio.fs.UnixNativeDispatcher.copyToNativeBuffer(UnixPath)
sun.nio.fs.UnixPath.getByteArrayForSysCalls()
com.oracle.svm.core.jdk.buildtimeinit.UnixFileSystemAccessors.reinitialize(UnixFileSystem)
java.lang.Class d0bb907afdde
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.getOrCreateMonitor(Object, boolean, MonitorInflationCause)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.getOrCreateMonitorSlow(Object, boolean, MonitorInflationCause)
com.oracle.svm.core.hub.DynamicHubCompanion 35c53c3dc31b
java.lang.Class c070dd42844a
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.getOrCreateMonitorFromObject(Object, boolean, int, MonitorInflationCause)
com.oracle.svm.core.classinitialization.ClassInitializationInfo f5ebeb7662a2
java.lang.Class fe20e9a8bbfc
com.oracle.svm.core.hub.DynamicHubCompanion 6e5dcafb00e4
java.util.concurrent.locks.ReentrantLock 5d374ac9f13a
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc8fbfd547c88f
com.oracle.svm.core.FunctionPointerHolder 2cd9f12a35ed
jdk.internal.util.StaticProperty.<clinit>()
com.oracle.svm.core.jdk.SystemPropertiesSupport.getInitialProperty(String, boolean)
java.lang.String 11d77a5bb683
java.util.HashMap$Node d7aedbacba75
java.util.concurrent.ConcurrentHashMap cfe40866c4a19eefa64cb34
java.util.concurrent.ConcurrentHashMap$Node[] c7babecd45703f191a4fa554
java.lang.String c2c757abc830
java.lang.String 4ad1f123d59e
java.lang.String 350fdd7cb314
java.util.HashMap$Node 35d11b0a736
java.util.concurrent.ConcurrentHashMap$Node 9c83112115711708ac6d82ab
java.lang.String 491a423b091a
java.util.concurrent.ConcurrentHashMap$Node 26b4c7aa0c191708ac6d82ab
java.lang.String 2788edd616c6662808b322f9
java.lang.String 2ab77ef1265d
java.util.concurrent.ConcurrentHashMap$Node 554effe261ff1708ac6d82ab
java.lang.String 7444d909aa9a
java.util.concurrent.ConcurrentHashMap$Node 8a5b7e8be6171708ac6d82ab
java.lang.String f8c26f9ba6ec
com.oracle.svm.core.jdk.SystemPropertiesSupport$LazySystemProperty 975d5e6d9c06975d5e6d9c06
com.oracle.svm.core.jdk.SystemPropertiesSupport.initializeProperty(SystemPropertiesSupport$LazySystemProperty)
java.lang.Class 953268df84d5
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x23565fd7c9765148666c3e8803ab2ffe0 527124f3b12a
java.lang.Class b26336a47354
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x23565fd7c9765148666c3e8803ab2ffe0.get()
com.oracle.svm.core.c.locale.LocaleSupport.getLocale()
com.oracle.svm.core.c.locale.LocaleSupport a92a60c80954
java.lang.Class 4eead76cc9bc
com.oracle.svm.core.c.locale.LocaleCHelper.getLocale()
com.oracle.svm.core.c.CTypeConversionSupportImpl.toJavaString(CCharPointer)
com.oracle.svm.core.c.CTypeConversionSupportImpl.toJavaStringUnchecked(CCharPointer, UnsignedWord)
com.oracle.svm.core.c.locale.LocaleSupport.getLocaleAspect(String, String, String, String, String, String)
java.lang.String 83fd2c2a7aef
java.lang.String 299ccd4ae3bb
java.util.concurrent.ConcurrentHashMap$Node 6cb0044cf60e1708ac6d82ab
java.lang.String 9d1a6a4e1b22
java.lang.Class 3ba69a671b95
java.lang.String 83db0b15aeb5
java.lang.String 5c4a53133657
java.util.concurrent.ConcurrentHashMap$Node a0eb49111a961708ac6d82ab
java.lang.String b40cc2863188
java.lang.String c51a34a186fa
java.lang.String 56f4cf8f3808
java.lang.String 9a473097d7f8
java.util.concurrent.ConcurrentHashMap$Node 3b69746ac4431708ac6d82ab
java.lang.String 92d553c5e184
java.lang.String ab90152ad03e
java.lang.Class dc600fa985e8
java.util.HashMap$Node 6bb0d6e2410
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xd640f074d63f17e1c917fc0e29e719cb0 8db428ecf6de
java.lang.Class cbd12e5ca18e
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xd640f074d63f17e1c917fc0e29e719cb0.get()
java.util.HashMap$Node fdfdc784b545
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x41fcb0359aabd7142f23500b05651c790 1cc62fe840d2
java.lang.Class 5c395c0cad25
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x41fcb0359aabd7142f23500b05651c790.get()
java.lang.String 2a6fd0d0735b
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xee6da106a11ab3ff7cab990c65e8189f0 164eee86409e
java.lang.Class 8671b47babb7
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xee6da106a11ab3ff7cab990c65e8189f0.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x48b9bd2138f232c98830cefb7293fabb0 10bd7da7c8f9
java.lang.Class 786b32589ea6
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x48b9bd2138f232c98830cefb7293fabb0.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x1662c52a5db83b7ccc09eb09eba2fd2a0 d365d4019776
java.lang.Class fb45482da24a
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x1662c52a5db83b7ccc09eb09eba2fd2a0.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x288d0699d98fa46df9f7e7119e5e30a80 a1ef53654618
java.lang.Class e555fbf60268
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x288d0699d98fa46df9f7e7119e5e30a80.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$LazySystemProperty dbfcc13f5b1cdbfcc13f5b1c
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x0efb3f4e8d3996786cb038e1a45fd6e20 1c2dd154bab0
java.lang.Class 6556f2aeb8f0
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x0efb3f4e8d3996786cb038e1a45fd6e20.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x7320332aefcd07d81063c0fb4b72cf9a0 1967d434533e
java.lang.Class 7fb3428bf5e6
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x7320332aefcd07d81063c0fb4b72cf9a0.get()
java.util.HashMap$Node dd630e7ec35e
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x13a551e51ac870a1efd20bdce8f4a6ef0 a59af23ac07
java.lang.Class 76daa36ca8d8
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x13a551e51ac870a1efd20bdce8f4a6ef0.get()
com.oracle.svm.core.jdk.SystemPropertiesSupport$LazySystemProperty 12cef67011d8
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x88c5953c8704b79200f7edca19b1bfdd0 314c53673151
java.lang.Class a905113afe54
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x88c5953c8704b79200f7edca19b1bfdd0.get()
java.util.HashMap$Node a8e9f82c09c
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x5809313add6fe63c23de6c5e7950ba4c0 5e64314ab33
java.lang.Class 77251f8456a7
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0x5809313add6fe63c23de6c5e7950ba4c0.get()
java.lang.String 87c6bc39044b
java.lang.String 73e766adffe8
java.lang.String 50cb8b78174b
java.util.concurrent.ConcurrentHashMap$Node 139b3f832d761708ac6d82ab
java.util.concurrent.ConcurrentHashMap$Node 81a775c922655ebd04465b12
java.lang.String f18869164d44
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xf65650ea1cc9e1ad5e846553d21515440 9c72604b642b
java.lang.Class 2f037243ee35
com.oracle.svm.core.jdk.SystemPropertiesSupport$$Lambda/0xf65650ea1cc9e1ad5e846553d21515440.get()
com.oracle.svm.core.posix.PosixSystemPropertiesSupport.userDirValue()
sun.nio.fs.UnixFileSystem.<init>(UnixFileSystemProvider, String)
java.lang.String a722611b29de
sun.nio.fs.UnixNativeDispatcher.getcwd()
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_NewByteArray_cIvgEzEX8l45BAYoa8QIm4(JNIEnvironment, int)
com.oracle.svm.core.jni.functions.JNIFunctions.NewByteArray(JNIEnvironment, int)
sun.nio.fs.NativeBuffers.getNativeBufferFromCache(int)
java.lang.ThreadLocal.get(Thread)
sun.nio.fs.NativeBuffers$1 21cc62e4c15a
java.lang.Class cee72782b777
java.lang.ThreadLocal.setInitialValue(Thread)
java.lang.ThreadLocal.initialValue()
java.lang.ThreadLocal.createMap(Thread, Object)
java.lang.Class 731ef24ac30
java.lang.ThreadLocal$ThreadLocalMap.<init>(ThreadLocal, Object)
java.lang.Class 64c91242bf28
java.lang.Class 8a80a153314e
jdk.internal.misc.TerminatingThreadLocal.register(TerminatingThreadLocal)
jdk.internal.misc.TerminatingThreadLocal$1 d006e65fbc33
java.lang.Class ed269b785fd5
java.lang.ThreadLocal$ThreadLocalMap.getEntry(ThreadLocal)
java.lang.ThreadLocal$ThreadLocalMap.getEntryAfterMiss(ThreadLocal, int, ThreadLocal$ThreadLocalMap$Entry)
jdk.internal.misc.TerminatingThreadLocal$1.initialValue()
java.lang.Class 486dbb2ffda2
java.util.Collections.newSetFromMap(Map)
java.lang.Class 4842698695de
java.lang.Class 42a75a44ed64
java.lang.ThreadLocal$ThreadLocalMap.set(ThreadLocal, Object)
java.lang.ThreadLocal$ThreadLocalMap.cleanSomeSlots(int, int)
java.util.IdentityHashMap.put(Object, Object)
java.lang.Class 3889941242e4
sun.nio.fs.NativeBuffer.<init>(int)
jdk.internal.misc.Unsafe.allocateMemory(long)
com.oracle.svm.core.memory.NativeMemory.malloc(UnsignedWord, NmtCategory)
java.lang.Class df8b8bf6921e
java.lang.Class 54b781827993
sun.nio.fs.UnixNativeDispatcher.lstat0(long, UnixFileAttributes)
java.lang.String 770e716794ae
byte[] 280e2792c3b9
java.lang.Class 17b2baf8cc8e
com.oracle.svm.core.hub.DynamicHubCompanion b4d2eca768d2
java.lang.Object[] a1cb5cab6d14
com.oracle.svm.core.jni.JNIJavaCallVariantWrapperHolder.invokeJJII_J_VA_LIST(long, long, long, long)
com.oracle.svm.core.jni.JNIJavaCallWrapperHolder.invoke_I_A(long, long, int, int)
com.oracle.svm.core.code.FactoryMethodHolder.UnixException_HDWle1X9QbGmaa7aSvz6CL(int)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_Throw_u1DmB9j7KF8YlaFRttptM5(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.jni.functions.JNIFunctions.Throw(JNIEnvironment, JNIObjectHandle)
com.oracle.svm.core.snippets.ExceptionUnwind.unwindExceptionWithoutCalleeSavedRegisters(Throwable, Pointer)
com.oracle.svm.core.snippets.ExceptionUnwind.unwindException(Throwable, Pointer, boolean, boolean)
com.oracle.svm.core.snippets.ExceptionUnwind.defaultUnwindException(Pointer, boolean, boolean)
com.oracle.svm.core.stack.JavaStackWalker.initWalk(JavaStackWalk, IsolateThread, Pointer, Pointer, CodePointer, JavaFrameAnchor)
com.oracle.svm.core.stack.JavaStackWalker.advance0(JavaStackWalk, IsolateThread, StoredContinuation)
com.oracle.svm.core.stack.JavaStackWalker.startStackWalk(JavaStackWalkImpl, IsolateThread, StoredContinuation)
com.oracle.svm.core.stack.JavaFrames.setData(JavaFrame, Pointer, CodePointer)
com.oracle.svm.core.c.NonmovableArrays.addressOf(NonmovableArray, int)
java.lang.Object[] 2e208dfbd84f2e208dfbd84f
com.oracle.svm.core.code.CodeInfoDecoder.lookupCodeInfo(CodeInfo, long, SimpleCodeInfoQueryResult)
byte[] 265557fe1563265557fe1563
byte[] 5dd376b0fde7
com.oracle.svm.core.code.CodeInfoDecoder.loadExceptionOffset(CodeInfo, long, int)
byte[] 99ddfc796c09
com.oracle.svm.core.code.CodeInfoDecoder.loadReferenceMapIndex(CodeInfo, long, int)
com.oracle.svm.core.code.CodeInfoAccess.releaseTether(UntetheredCodeInfo, Object)
com.oracle.svm.core.stack.JavaFrameAnchors.verifyTopFrameAnchor(Pointer)
com.oracle.svm.core.stack.JavaStackWalker.continueStackWalk(JavaStackWalkImpl, IsolateThread, StoredContinuation)
byte[] a6074fedde8d
sun.nio.fs.NativeBuffers.releaseNativeBuffer(NativeBuffer)
com.oracle.svm.core.heap.ReferenceInternals.refersTo(Reference, Object)
java.lang.Class 6eeecfc234de
jdk.internal.misc.TerminatingThreadLocal.set(Object)
java.lang.ThreadLocal.set(Thread, Object)
sun.nio.fs.UnixException.rethrowAsIOException(UnixPath, UnixPath)
sun.nio.fs.UnixException.translateToIOException(String, String)
java.lang.Class de1e194da1b0
java.lang.Throwable.fillInStackTrace(int)
java.lang.Class c38e4422c8d9
com.oracle.svm.core.thread.JavaThreads.visitCurrentStackFrames(StackFrameVisitor)
com.oracle.svm.core.thread.PlatformThreads.visitCurrentStackFrames(Pointer, StackFrameVisitor)
com.oracle.svm.core.stack.JavaStackWalker.walkCurrentThread(Pointer, Pointer, StackFrameVisitor)
com.oracle.svm.core.stack.JavaStackWalker.walkCurrentThread(Pointer, Pointer, CodePointer, ParameterizedStackFrameVisitor, Object)
com.oracle.svm.core.stack.JavaStackWalker.doWalk(JavaStackWalk, IsolateThread, ParameterizedStackFrameVisitor, Object)
com.oracle.svm.core.stack.StackFrameVisitor.visitRegularFrame(Pointer, CodePointer, CodeInfo, Object)
com.oracle.svm.core.jdk.BacktraceVisitor.visitRegularFrame(Pointer, CodePointer, CodeInfo)
com.oracle.svm.core.jdk.BacktraceVisitor.visitAOTFrame(CodePointer)
com.oracle.svm.core.jdk.BacktraceVisitor.ensureSize(int)
com.oracle.svm.core.jdk.BacktraceVisitor.getArray()
java.util.ImmutableCollections$ListN 252b617e53ef
java.lang.Object[] ff70331593086b7d46731792
io.lambdametrics.app.log.DeferredLog.write()
java.util.concurrent.ConcurrentLinkedQueue.poll()
java.util.concurrent.ConcurrentLinkedQueue.updateHead(ConcurrentLinkedQueue$Node, ConcurrentLinkedQueue$Node)
java.lang.Class 1e124986b194
io.lambdametrics.app.invocation.TelemetryIntake.<init>(MetricsEngine, DurableMetrics, AppSettings, LambdaEnvironment)
io.lambdametrics.app.invocation.TelemetryIntake.<init>(MetricsEngine, DurableMetrics, boolean)
java.lang.Class ec68d8c82074
java.lang.Class b24051213cf0
java.lang.Class e5743370d7f3
io.lambdametrics.app.invocation.InvocationHandler_Factory.get()
io.lambdametrics.app.ExtensionModule_PushCoordinatorFactory.get()
io.lambdametrics.app.ExtensionModule.pushCoordinator(DurableMetrics, AppSettings, Clocks, ExtensionMetricsCollector)
java.lang.Class 4daf2cf37613
io.lambdametrics.app.push.PushCoordinator.<init>(DurableMetrics, AppSettings, Clocks)
java.lang.Class 6c9c5d44e091
java.lang.Class a57d8b055f50
io.lambdametrics.app.push.FirstPush.within(Duration, Clocks)
java.util.concurrent.ThreadLocalRandom.current()
java.util.concurrent.ThreadLocalRandom.localInit()
com.oracle.svm.core.jdk.ThreadLocalRandomAccessors 60681ce41db1
com.oracle.svm.core.jdk.RandomAccessors.initialize()
java.lang.Class d59cddd079a2
com.oracle.svm.core.jdk.ThreadLocalRandomAccessors.mix64(long)
java.util.concurrent.atomic.AtomicInteger 37f276899241
java.util.Random.nextDouble()
java.util.concurrent.ThreadLocalRandom.nextSeed()
java.lang.Class f6f646afebee
io.lambdametrics.app.push.FirstPush.<init>(Duration, Clocks)
io.lambdametrics.app.config.Clocks.nanosOf(Duration)
java.lang.Class 2323680628f7
java.lang.Class 846dbaec9ea8
java.lang.Class d251e986ea3e
io.lambdametrics.app.invocation.InvocationHandler.<init>(DurableMetrics, TelemetryIntake, PushCoordinator, FunctionLabels, AppSettings, Clocks)
java.lang.Class d55d46c9df7f
java.lang.Class c84973f6cf2d
io.lambdametrics.app.BackendStarter_Factory.get()
dagger.internal.DoubleCheck.lazy(Provider)
java.lang.Class ba1fd415ec37
io.lambdametrics.app.BackendStarter.<init>(Lazy, AppSettings, Settings, PushCoordinator)
java.lang.Class 9561937035d
io.lambdametrics.app.BackendStarter.<init>(Supplier, AppSettings, Settings, PushCoordinator, IntUnaryOperator, boolean, System$Logger)
java.lang.Class 4be15e2f306a
java.lang.Class bfafafdeaef4
java.lang.Class e72f93b005d6
java.lang.Class d8d1b53194a2
io.lambdametrics.app.ExtensionLifecycle.run()
io.lambdametrics.app.TelemetryReceiver.start()
java.lang.Class e180520baa18
io.lambdametrics.telemetry.TelemetryListener.start(ListenerScope, TelemetryHandler)
java.lang.Class 402d4aec8533
io.lambdametrics.telemetry.internal.http.ServerSockets.open()
java.lang.String 8f6ce5f3f4ae
byte[] 6220bb179474
io.lambdametrics.telemetry.internal.http.SandboxAddress.in(Path)
java.lang.Class 6f5330da9510
java.nio.file.Files.newInputStream(Path, OpenOption[])
java.nio.file.spi.FileSystemProvider.newInputStream(Path, OpenOption[])
java.nio.file.Files.newByteChannel(Path, OpenOption[])
java.lang.Class 9b8fb9fab5df
java.nio.file.Files.newByteChannel(Path, Set, FileAttribute[])
sun.nio.fs.UnixFileSystemProvider.newFileChannel(Path, Set, FileAttribute[])
sun.nio.fs.UnixFileModeAttribute.toUnixMode(int, FileAttribute[])
sun.nio.fs.UnixChannelFactory.newFileChannel(int, UnixPath, Set, int)
sun.nio.fs.UnixChannelFactory$Flags.toFlags(Set)
java.lang.Class d871c5222b80
java.util.Collections$EmptySet ffffffffe758
java.lang.Class cd338f89d282
java.util.Collections$EmptySet.iterator()
java.util.Collections$EmptyIterator 7f1f
java.lang.Class 3ef9bdf301e0
java.util.Collections$EmptyIterator.hasNext()
sun.nio.fs.UnixChannelFactory.open(int, UnixPath, UnixChannelFactory$Flags, int)
sun.nio.fs.UnixNativeDispatcher.open(UnixPath, int, int)
sun.nio.fs.UnixNativeDispatcher.open0(long, int, int)
java.io.FileDescriptor.set(int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo a83710a4ef81
java.lang.Class f70968563dea
com.oracle.svm.core.hub.DynamicHubCompanion bd901f7f7887
java.util.concurrent.locks.ReentrantLock b75b31e9fe9c
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc1c820f8d61a
java.lang.Class d7f0a6cbc2c6
com.oracle.svm.core.hub.DynamicHubCompanion 83b9ccb935f2
com.oracle.svm.core.FunctionPointerHolder 603550c6eea9
sun.nio.ch.FileChannelImpl.<clinit>()
com.oracle.svm.core.classinitialization.ClassInitializationInfo a438559b154ba438559b154b
java.lang.Class 4dd41d502262
com.oracle.svm.core.hub.DynamicHubCompanion b82c19202bd4
java.util.concurrent.locks.ReentrantLock cd0a7d66618dcd0a7d66618d
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc8f15947e4777
java.lang.Class 68cd8c7f85bc
com.oracle.svm.core.hub.DynamicHubCompanion 18ece145c559
com.oracle.svm.core.FunctionPointerHolder ea84707e3200ea84707e3200
sun.nio.ch.FileDispatcherImpl.<clinit>()
com.oracle.svm.core.classinitialization.ClassInitializationInfo 8410c1aaa08b
java.lang.Class b820fecc3b57
com.oracle.svm.core.hub.DynamicHubCompanion 56414b0ec54d
java.util.concurrent.locks.ReentrantLock 1d553353d04b
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc8ba60017e890
com.oracle.svm.core.FunctionPointerHolder 41f357591f39
sun.nio.ch.IOUtil.<clinit>()
sun.nio.ch.IOUtil.initIDs()
java.lang.String 4884a02bac08
byte[] 3ef6c93874b6
sun.nio.ch.IOUtil.iovMax()
sun.nio.ch.IOUtil.writevMax()
sun.nio.ch.FileDispatcherImpl.init0()
sun.nio.ch.FileChannelImpl.<init>(FileDescriptor, String, boolean, boolean, boolean, boolean, Closeable)
java.lang.Class e2e84b508546
java.lang.Class efbb8512eab2
java.lang.Class 42fdf2f4c3b
java.lang.Class 8047de803a6c
sun.nio.ch.ChannelInputStream.readNBytes(int)
sun.nio.ch.ChannelInputStream.isOther()
sun.nio.ch.FileChannelImpl.isOther()
sun.nio.ch.FileChannelImpl.ensureOpen()
sun.nio.ch.NativeThreadSet.add()
com.oracle.svm.core.classinitialization.ClassInitializationInfo b3ff48e9402d
java.lang.Class 71655b5bfc0b
com.oracle.svm.core.hub.DynamicHubCompanion f202fb2850cc
java.util.concurrent.locks.ReentrantLock a9ceceab1ce0
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc7d25137a8167
com.oracle.svm.core.FunctionPointerHolder fbc826860ddd
sun.nio.ch.NativeThread.<clinit>()
sun.nio.ch.NativeThread.init()
sun.nio.ch.NativeThread.current()
sun.nio.ch.NativeThread.current0()
sun.nio.ch.UnixFileDispatcherImpl.isOther0(FileDescriptor)
sun.nio.ch.NativeThreadSet.remove(int)
sun.nio.ch.FileChannelImpl.size()
sun.nio.ch.UnixFileDispatcherImpl.size0(FileDescriptor)
sun.nio.ch.FileChannelImpl.position()
sun.nio.ch.UnixFileDispatcherImpl.seek0(FileDescriptor, long)
sun.nio.ch.ChannelInputStream.read(byte[], int, int)
java.nio.ByteBuffer.wrap(byte[], int, int)
java.lang.Class e773b55a5170
java.nio.ByteBuffer.limit(int)
java.nio.ByteBuffer.position(int)
sun.nio.ch.FileChannelImpl.implRead(ByteBuffer)
sun.nio.ch.IOUtil.read(FileDescriptor, ByteBuffer, long, boolean, boolean, int, NativeDispatcher)
sun.nio.ch.Util.getTemporaryDirectBuffer(int)
sun.nio.ch.Util$1 c2b0e4b3d77b
java.lang.Class e418662a2201
sun.nio.ch.Util$1.initialValue()
java.lang.Class f880e8ee27ef
java.lang.Class d3cf13366fe4
sun.nio.ch.Util$BufferCache.get(int)
sun.nio.ch.IOUtil.readIntoNativeBuffer(FileDescriptor, ByteBuffer, long, boolean, boolean, int, NativeDispatcher)
sun.nio.ch.UnixFileDispatcherImpl.read0(FileDescriptor, long, int)
java.nio.MappedByteBuffer.flip()
java.nio.ByteBuffer.put(ByteBuffer)
java.nio.HeapByteBuffer.isReadOnly()
java.nio.ByteBuffer.putBuffer(int, ByteBuffer, int, int)
java.nio.ByteBuffer.base()
sun.nio.ch.Util.offerFirstTemporaryDirectBuffer(ByteBuffer)
jdk.internal.misc.Blocker.end(boolean)
java.lang.String c3d6af6eeff7
byte[] 1a29e39ffb47
java.nio.channels.spi.AbstractInterruptibleChannel.close()
sun.nio.ch.FileChannelImpl.implCloseChannel()
sun.nio.ch.NativeThreadSet.signalAndWait()
jdk.internal.ref.PhantomCleanable.clean()
jdk.internal.ref.CleanerImpl$PhantomCleanableRef.performCleanup()
sun.nio.ch.FileChannelImpl$Closer.run()
java.net.InetAddress.getByAddress(String, byte[])
io.lambdametrics.telemetry.internal.http.ServerSockets.openOn(InetAddress)
io.lambdametrics.nativesockets.NativeTcpListener.listen(InetAddress, int)
java.net.Inet4Address.isAnyLocalAddress()
sun.net.util.IPAddressUtil.convertFromIPv4MappedAddress(byte[])
sun.net.util.IPAddressUtil.isIPv4MappedAddress(byte[])
java.lang.Class ae1e9f4c9956
com.oracle.svm.core.hub.DynamicHubCompanion 89f3e25df86f
java.net.Inet6Address.<clinit>()
java.net.Inet6Address.init()
java.lang.String 82b01835253
byte[] eafa2b3713ed
java.lang.Class 8abda137c47c
com.oracle.svm.core.hub.DynamicHubCompanion ae81547bcdf0
java.lang.Object[] 67ad63e3b28
java.lang.String fa7a43814950
byte[] e211fd468680
java.lang.Object[] c067bfce89ae
java.lang.String 85697a8d7b40
byte[] a28de9161c16
java.net.Inet6Address.<init>(String, byte[])
java.net.Inet6Address.initif(String, byte[], NetworkInterface)
java.net.Inet6Address$Inet6AddressHolder.init(byte[], NetworkInterface)
io.lambdametrics.nativesockets.NativeTcpListener.open(InetAddress, int)
java.net.Inet6Address.getAddress()
io.lambdametrics.nativesockets.LibC.bind(int, CCharPointer, int)
io.lambdametrics.nativesockets.LibC.listen(int, int)
java.lang.Class 980ebdaf038c
io.lambdametrics.nativesockets.NativeTcpListener.<init>(int)
io.lambdametrics.nativesockets.SocketAddresses.readName(int, CCharPointer)
io.lambdametrics.nativesockets.LibC.getsockname(int, CCharPointer, CIntPointer)
io.lambdametrics.telemetry.TelemetryListener.<init>(TcpListener, PostServer$Threads, ListenerScope, TelemetryHandler)
io.lambdametrics.telemetry.internal.http.SecretPath.random()
io.lambdametrics.telemetry.internal.http.SecretPath.readFromKernel(byte[])
java.lang.String e3fce7e82573
byte[] 3d395a064713
java.io.InputStream.readNBytes(byte[], int, int)
java.io.FileInputStream.read(byte[], int, int)
java.lang.Class d13acf36102a
java.lang.Class a4fe591c7355
io.lambdametrics.telemetry.BatchDecoder.<init>()
java.lang.Class 969307fd854
java.lang.Class 9bd29c8fd12
java.lang.Class b91d22cb41a7
io.lambdametrics.telemetry.internal.decode.EventTemplates.<init>()
java.lang.Class edef5ee9fdf3
io.lambdametrics.telemetry.internal.decode.PlainValueReader.<init>()
java.lang.Class c7865c757672
java.lang.Class 83a6778f3814
java.lang.Class 58f594e3f9cd
io.lambdametrics.telemetry.internal.http.PostServer.<init>(TcpListener, PostServer$Threads, AcceptedPaths, boolean, PostServer$Receiver)
java.lang.Class d1d7d04ebd5
java.lang.Class d8d029899f22
io.lambdametrics.telemetry.internal.http.PostServer.start()
java.lang.Class 39b903b07044
io.lambdametrics.telemetry.internal.http.PostServer.daemon(Runnable, String)
java.lang.Class 9dd45debef95
java.lang.Thread.<init>(Runnable, String)
java.lang.Thread.<init>(ThreadGroup, String, int, Runnable, long)
java.lang.Class a44fd4bcd83a
java.lang.Thread.getThreadGroup()
java.lang.Thread.isTerminated()
java.lang.Class c637267498b7
com.oracle.svm.core.thread.JavaThreads.initNewThreadLocalsAndLoader(Thread, boolean, Thread)
java.util.concurrent.atomic.AtomicLong 341604c408fa
java.lang.Thread.setDaemon(boolean)
java.lang.Thread.start()
java.lang.Thread.start0()
com.oracle.svm.core.thread.PlatformThreads.startThread(Thread, long)
com.oracle.svm.core.posix.thread.PosixPlatformThreads.doStartThread(Thread, long)
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.makeYellowZoneAvailable()
com.oracle.svm.core.posix.thread.PosixPlatformThreads.doStartThread0(Thread, Pthread$pthread_attr_t)
com.oracle.svm.core.thread.PlatformThreads.prepareStart(Thread, int)
com.oracle.svm.core.handles.ObjectHandlesImpl.create(Object)
com.oracle.svm.core.handles.ObjectHandlesImpl 2fe41020dad3
com.oracle.svm.core.handles.ObjectHandlesImpl.getIndexInBucket(long)
java.lang.Object[][] cbd43b13ff1f
java.lang.Object[] cecb8a782df6f81128252be9
com.oracle.svm.core.posix.thread.PosixPlatformThreads 75e67981ff5a
java.util.concurrent.atomic.AtomicInteger ff1a51f20683
org.graalvm.nativeimage.c.function.CEntryPointLiteral d34e175ea5cb7bbc5b1c4038
com.oracle.svm.core.graal.snippets.StackOverflowCheckImpl.protectYellowZone()
com.oracle.svm.core.posix.headers.Pthread.pthread_attr_destroy(Pthread$pthread_attr_t)
java.lang.Class 3fdbb5c8a2b6
java.lang.Class a26a9e790063
io.lambdametrics.telemetry.TelemetryListener.destination()
java.lang.String 8ad5f87e3374fca5442de191
byte[] a4c4497c3aa28c2ae982d740
io.lambdametrics.telemetry.Subscription.<init>(Set, Buffering, String)
io.lambdametrics.telemetry.Subscription.checkDestination(String)
java.lang.String 8ad5f87e337429cba2483f8f
byte[] a4c4497c3aa2ddad8ffa954c
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.vectorizedMismatch(Pointer, Pointer, int, int)
io.lambdametrics.telemetry.ExtensionsApi.subscribe(Registration, Subscription)
io.lambdametrics.telemetry.ExtensionsApi.subscribe(Registration, Subscription, String)
java.lang.Class 385555d01d78
java.util.ImmutableCollections$Map1.<init>(Object, Object)
io.lambdametrics.telemetry.Subscription.toJson(String)
java.lang.String b8359e6830b
byte[] 23624221125a
java.lang.String f0d0975b626e
byte[] b9607e4a16a6
java.lang.String 78093e5c5ebf
byte[] b9d85c2e5ec1
java.lang.String d7f641dbc95d
byte[] 579dd9d0a3f1
java.lang.Class 65f4019490fd
io.lambdametrics.telemetry.TelemetryType 34ba460ddd96
java.lang.Class 88cbddbbcaa7
java.lang.String 3d46592efa874dc7bd24be5e
byte[] 8b9a6ea2cf9daa2da4ff848
io.lambdametrics.telemetry.TelemetryType 4fc5f343fc63
java.lang.Object 3f691c086cc8857d
io.lambdametrics.telemetry.TelemetryType 949c08ef855c
java.lang.String b09d85e5726b
byte[] 91b0904271e
io.lambdametrics.telemetry.Buffering 28ccd5db1360
java.lang.String e0ac9ca4651c
byte[] 8abfd93a27a6
java.lang.String 20c9b225c3eb
byte[] f58a01496521
java.lang.String 805758a2a23
byte[] 56b4f579025b
java.lang.String b0db99b97c8d
byte[] fbd1daa58e1b
java.lang.String 1bc3f3d6bf46
byte[] e70eb6358337
java.util.ImmutableCollections$Map1.entrySet()
java.util.ImmutableCollections$Set12.iterator()
java.lang.Class ae9ad131e4ec
java.util.ImmutableCollections$Set12$1.hasNext()
java.util.ImmutableCollections$Set12$1.next()
com.oracle.svm.core.code.IsolateEnterStub.PlatformThreads_threadStartRoutine_Z5jZ9wXZGDAvr0CL8KrTOA(PlatformThreads$ThreadStartData)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.attachThread(Isolate, boolean, boolean)
com.oracle.svm.core.thread.PlatformThreads.threadStartRoutine(PlatformThreads$ThreadStartData)
com.oracle.svm.core.thread.PlatformThreads.threadStartRoutine(ObjectHandle)
com.oracle.svm.core.handles.ObjectHandlesImpl.doGet(ObjectHandle)
com.oracle.svm.core.thread.PlatformThreads.assignCurrent(Thread)
com.oracle.svm.core.handles.ObjectHandlesImpl.destroy(ObjectHandle)
com.oracle.svm.core.posix.thread.PosixPlatformThreads.beforeThreadRun(Thread)
com.oracle.svm.core.posix.headers.Pthread.pthread_self()
com.oracle.svm.core.posix.thread.PosixPlatformThreads.setNativeName(Thread, String)
java.lang.String 6b4ac36fc4c4
byte[] 8a81542e8621
io.lambdametrics.telemetry.ExtensionsApi.outcome(ApiResponse, String)
java.lang.Class b8138339fd98
io.lambdametrics.app.invocation.TelemetryIntake.setExpected(boolean)
io.lambdametrics.app.ExtensionLifecycle.runStartingLater()
io.lambdametrics.app.BackendStarter.checkSettings()
java.lang.String 128b3c0aeb47
io.lambdametrics.app.BuiltInBackends.check(List, Settings, String)
java.util.ArrayList.<init>(Collection)
java.util.ImmutableCollections$ListN.toArray()
io.lambdametrics.app.BuiltInBackends.named(String)
java.lang.Class 56422ce78ef0
io.lambdametrics.backend.sysdig.SysdigBackendProvider.check(Settings)
io.lambdametrics.api.settings.Setting 9a253c61fa88
java.lang.String dbb93a390507
byte[] 77034abd1374
io.lambdametrics.api.settings.Setting b8b53d9325a1
java.lang.String 9df70c12e662
io.lambdametrics.api.settings.Settings.requireOneOf(List)
io.lambdametrics.api.settings.Setting ea3e49919d53
java.lang.String abc30f7cff34
byte[] f1e35a902499
java.util.Optional 7f96b886711b9c1db597aca5
io.lambdametrics.backend.http.SecretSetting.require(Settings)
java.util.List.of(Object, Object, Object, Object)
java.util.ImmutableCollections.listFromTrustedArray(Object[])
io.lambdametrics.api.settings.Setting 99963ad23651
java.lang.String 59f5b5217a30
byte[] 66b954175c90
io.lambdametrics.api.settings.Setting 1d04d5a2bd14
java.lang.String eccf3ef1d00d
byte[] aa6896d8d267
io.lambdametrics.api.settings.Setting e0bd902d984a
java.lang.String d58caf8f5aa9
byte[] 1836df4e331
io.lambdametrics.api.settings.Setting 83a1db3e682b
java.lang.String f0fa029e842e
byte[] fd037b74ab2a
io.lambdametrics.backend.http.SecretSetting.check(Settings, Function)
io.lambdametrics.backend.http.SecretSetting.namesInUse(Settings)
io.lambdametrics.backend.http.SecretSetting 42eb62c08a95
io.lambdametrics.api.settings.SettingType 2f0ef7d33666
io.lambdametrics.backend.http.Tokens$$Lambda/0x3cd45105b6198d50163ceffc9f35e6b10 ffffffffc3cc
java.lang.Class 7a77e4f80fd2
io.lambdametrics.backend.http.Tokens$$Lambda/0x3cd45105b6198d50163ceffc9f35e6b10.apply(Object)
io.lambdametrics.backend.http.Tokens.lambda$static$0(String)
io.lambdametrics.backend.http.Tokens.unwrapped(String)
java.util.regex.Pattern ecc325a3c9da
java.util.regex.Pattern$Branch 74f4bfc3a799
java.util.regex.Pattern$Node[] 91e9eee84352
java.util.regex.Pattern$GroupHead 1c14c8de7d12
java.util.regex.Pattern$SliceI 2f7a78123e10
java.lang.Class 7ed186cd472d
java.util.regex.Pattern$SliceI.match(Matcher, int, CharSequence)
int[] 9fc58e176ccd
java.util.regex.Pattern$BmpCharProperty a120ebb2a16a
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 14c2e195c86cff22fa830d9e
java.util.regex.Pattern$BmpCharProperty 61037a51275d
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 2bd84235b42dff22fa830d9e
java.lang.String.chars()
java.lang.Class 98de3124719
java.util.stream.StreamSupport.intStream(Spliterator$OfInt, boolean)
java.lang.Class d5a30f920408
java.lang.StringLatin1$CharsSpliterator.characteristics()
java.util.stream.IntPipeline.allMatch(IntPredicate)
java.lang.Class 80f83e9a8900
java.lang.Class d13ae73e4af9
java.util.stream.AbstractPipeline.evaluate(TerminalOp)
java.util.stream.MatchOps$MatchOp.getOpFlags()
java.util.stream.MatchOps$MatchOp.evaluateSequential(PipelineHelper, Spliterator)
java.util.stream.MatchOps$$Lambda/0x1c572c00c6ad92fbb68ead9c692b41060.get()
java.lang.Class 9c50b3c0a4d1
java.util.stream.MatchOps$MatchKind 78da84e81ac2
java.util.stream.AbstractPipeline.copyIntoWithCancel(Sink, Spliterator)
java.lang.StringLatin1$CharsSpliterator.estimateSize()
java.util.stream.Sink.begin(long)
java.util.stream.IntPipeline.forEachWithCancel(Spliterator, Sink)
java.util.stream.IntPipeline.adapt(Sink)
java.util.stream.MatchOps$BooleanTerminalSink.cancellationRequested()
java.lang.StringLatin1$CharsSpliterator.tryAdvance(IntConsumer)
java.util.stream.MatchOps$2MatchSink.accept(int)
io.lambdametrics.backend.http.Tokens$$Lambda/0x5be9d0ab303cab1110b174402733d4480 5608
java.lang.Class 29e3c6c677d2
io.lambdametrics.backend.http.Tokens$$Lambda/0x5be9d0ab303cab1110b174402733d4480.test(int)
java.util.stream.Sink.end()
io.lambdametrics.api.settings.Secret.of(String)
java.lang.Class 2115759a5323
java.lang.Class 5b87990ad8d6
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x26e66c918e2dbce824e22a4873461c940.accept(Object)
io.lambdametrics.backend.http.SecretSetting.lambda$check$1(Function, Settings, Object)
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x55a1a75cd0ea2731144fa140aab84bc10 ffffffff92e7
java.lang.Class c19158a3f254
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x55a1a75cd0ea2731144fa140aab84bc10.apply(Object)
java.lang.Class 9b4bc4f5cd4
java.lang.Iterable.forEach(Consumer)
io.lambdametrics.api.settings.Setting 3a542b5dc5f
java.lang.String a6def463edd1
byte[] 60f1f22a2477
io.lambdametrics.backend.sysdig.SysdigBackendProvider.url(Settings)
io.lambdametrics.api.settings.SettingType c363d81c303b
io.lambdametrics.api.settings.SettingType$$Lambda/0xf5925f4ad0f717dfe0159cc9e084febe0 ffffffffa850
java.lang.Class 22fe2b1af21a
io.lambdametrics.api.settings.SettingType$$Lambda/0xf5925f4ad0f717dfe0159cc9e084febe0.apply(Object)
io.lambdametrics.api.settings.SettingType.parseUrl(String)
java.net.URI.create(String)
java.lang.Class 1cb6a181c8e9
java.net.URI.<init>(String)
java.lang.Class faf7b93aa0fe
java.net.URI$Parser.parse(boolean)
java.net.URI$Parser.scan(int, int, String, String)
java.lang.String d962455938fd
byte[] 9858e095d0f3
java.lang.String 577dc9216908321cf41b8ab9
byte[] 4b356851e13c3d3aa49f117
java.net.URI$Parser.at(int, int, char)
java.net.URI$Parser.checkChars(int, int, long, long, String)
java.net.URI$Parser.scan(int, int, long, long)
java.net.URI$Parser.parseHierarchical(int, int)
java.net.URI$Parser.scan(int, int, String)
java.net.URI$Parser.parseAuthority(int, int)
java.lang.String 3d0a3de086dc321cf41b8ab9
byte[] 3f34ad1c5f26c3d3aa49f117
java.net.URI$Parser.parseServer(int, int, boolean)
java.lang.String 7eec351f0b6793b30d196676
byte[] c676126ad5841faa0a0b3ffa
java.net.URI$Parser.parseIPv4Address(int, int)
java.net.URI$Parser.scanIPv4Address(int, int, boolean)
java.net.URI$Parser.scanByte(int, int)
java.net.URI$Parser.scan(int, int, char)
java.lang.Integer.parseInt(CharSequence, int, int, int)
java.lang.String f85613a22af3
byte[] 1f8bd002beee
java.lang.String 7d02bb5612292844fec09876
byte[] 924d60ed75332136e03c0f24
io.lambdametrics.api.settings.Urls.host(URI)
io.lambdametrics.api.settings.Urls.port(URI)
java.lang.Class 6d886d50dcbb
java.util.OptionalInt.getAsInt()
java.util.Optional.map(Function)
io.lambdametrics.backend.sysdig.SysdigBackendProvider$$Lambda/0x6086aa0dcac62337b802968b74f0ae680 ffffffff957f
java.lang.Class 139b4ec9c250
io.lambdametrics.backend.sysdig.SysdigBackendProvider$$Lambda/0x6086aa0dcac62337b802968b74f0ae680.apply(Object)
io.lambdametrics.backend.sysdig.SysdigEndpoint.ofUrl(URI)
io.lambdametrics.backend.http.HttpEndpoint.withDefaultPath(URI, String)
java.lang.String 37266d2139cbb173147cccfa
byte[] f3635069195b7efd8fdee139
java.lang.String 446911454023a371ad3b479
byte[] fa2f531279dc543317dd56a
java.lang.String c6a8b7a4cfa
byte[] 754c8c92692d
java.net.URI.equals(Object)
java.net.URI.equalIgnoringCase(String, String)
java.net.URI.percentNormalizedComparison(String, String, boolean)
java.lang.String a25f107d6d34
byte[] e331afd524af
java.lang.Class b9210121245f
io.lambdametrics.backend.http.HttpEndpointSettings.check(Settings, String, Optional, boolean)
io.lambdametrics.backend.http.HttpEndpointSettings c22853219d53
io.lambdametrics.api.settings.Setting db3f5a56d07f
java.util.Optional 73632c1aa6de39b8727be48a
java.lang.String d42b8f940017
java.lang.Class 2d99bf0c9fd2
io.lambdametrics.backend.http.SecretSetting e6aaed3a167b
io.lambdametrics.api.settings.Setting d08d7262d44f
java.lang.String 3f454f512dbe
io.lambdametrics.api.settings.Setting c677bf64df81
java.lang.String 18d0ae56421b
io.lambdametrics.api.settings.Setting ca54c0b6ab63
java.lang.String 9e993fca60cb
io.lambdametrics.api.settings.Setting a2cf635028fc
java.lang.String d2c121c00c21
io.lambdametrics.api.settings.Setting 373902a729ce
java.lang.String 4ab39e745d39
byte[] 9200e74987ce
io.lambdametrics.api.settings.Setting 1b10d4c561dc
java.lang.String 12d62703351c
byte[] 585eaa345d25
io.lambdametrics.api.settings.Setting dbbccdc2406e
java.lang.String ee60f8bba52e
byte[] 3da3f97fd9ef
io.lambdametrics.api.settings.Setting 8e67af92c45
java.lang.String 966c622fe435
io.lambdametrics.backend.http.HttpEndpointSettings.checkProxy(Settings)
io.lambdametrics.api.settings.Setting 1b0b7d117e79
java.lang.String c3ca08aea5ad
java.lang.Class 402be536237e
io.lambdametrics.backend.http.HttpEndpointSettings$$Lambda/0xc38ebfa4c4ec5ac8eebda8f5686482ab0.accept(Object)
io.lambdametrics.backend.http.HttpEndpointSettings.checkScheme(Settings, String, URI, boolean)
java.util.regex.Pattern c9ec2a520c
java.util.regex.Pattern$Branch 18612ab924ec
java.util.regex.Pattern$Node[] c28ff8252f15
java.util.regex.Pattern$Slice aae7c5dd4841
int[] b19be2122196
java.util.regex.Pattern$Slice beefedf45bf8
int[] 7d16e18c3d5d
java.util.regex.Pattern$Prolog 18a57319bb38
java.lang.Class 55f26df9b06f
java.util.regex.Pattern$Prolog.match(Matcher, int, CharSequence)
java.util.regex.Pattern$Loop 6145aad47b96
java.lang.Class 443c76729e9e
java.util.regex.Pattern$Loop.matchInit(Matcher, int, CharSequence)
java.util.regex.Pattern$GroupHead 2584712c4854
java.util.regex.Pattern$BmpCharProperty c1cdc3b1b9ac
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 7f5c96449f1db055189b90ef
java.util.regex.Pattern$Curly 3c05c84fdcc4
java.util.regex.Pattern$BmpCharProperty 9d5eafa7508766634226d787
java.util.regex.Pattern$GroupTail b41e79a08f43
java.util.regex.Pattern$Loop.match(Matcher, int, CharSequence)
java.util.regex.Pattern$BranchConn ee0cee559d306e5924cecf1d
java.util.ArrayList.addAll(Collection)
io.lambdametrics.app.SettingsErrorLog.logErrors(List, Supplier)
java.util.ArrayList.iterator()
java.lang.Class 101d4bb63480
java.util.ArrayList$Itr.hasNext()
java.lang.Class 9ff14b9d858f
java.lang.Class b4fcdce942ce
io.lambdametrics.app.invocation.EventLoop.run(EventLoop$InvokeAction, Runnable)
java.lang.Class d85596ebb1c
io.lambdametrics.telemetry.ExtensionsApi.next(Registration, Runnable)
io.lambdametrics.telemetry.ExtensionsApi.nextRequest(Registration)
java.lang.Class 374bc8cebc1c
java.lang.String b788424dd902
byte[] 5a7564f3a5e7
java.lang.String c414e97b9606
byte[] 5448e36473b2
com.oracle.svm.core.thread.VMThreads.isTearingDown()
java.lang.Thread.run()
io.lambdametrics.telemetry.internal.http.PostServer$$Lambda/0x656f8d24984fd3ebd94c2432ac562f200.run()
io.lambdametrics.telemetry.internal.http.PostServer.acceptAll()
io.lambdametrics.nativesockets.NativeTcpListener.accept()
io.lambdametrics.telemetry.internal.http.PostServer.serve(TcpConnection)
java.lang.Class 5e45dbc68c0b
io.lambdametrics.telemetry.internal.http.PostConnection.<init>(PostServer, TcpConnection)
java.lang.Class 3f3eddea635e
io.lambdametrics.telemetry.internal.http.PostServer.makeRoom()
java.util.concurrent.ConcurrentHashMap.size()
java.util.concurrent.ConcurrentHashMap$KeySetView.add(Object)
com.oracle.svm.core.identityhashcode.IdentityHashCodeSupport.generateIdentityHashCode(Object)
com.oracle.svm.core.identityhashcode.IdentityHashCodeSupport.generateRandomHashCode()
java.lang.Class 597367504c44
java.util.SplittableRandom.<init>()
com.oracle.svm.core.jdk.SplittableRandomAccessors 9ceb8821f904
java.lang.Class d6abbeadc271
com.oracle.svm.core.jdk.SplittableRandomAccessors.mix64(long)
java.lang.Class 22ecfd7949cc
jdk.internal.util.random.RandomSupport.boundedNextInt(RandomGenerator, int)
java.util.concurrent.ConcurrentHashMap.initTable()
java.lang.Class e34aa98c01d8
io.lambdametrics.app.invocation.EventLoop$UntilSuccess.run()
io.lambdametrics.app.ExtensionLifecycle$$Lambda/0xecfa1ed468e6eced79f6f0cdf80e73a40.run()
io.lambdametrics.app.BackendStarter.startInBackground()
java.lang.Class 9ccc56ae4ebb
java.lang.String 81988815edd3
byte[] a17499b110a2
io.lambdametrics.telemetry.internal.http.PostConnection$$Lambda/0x44abcdd030a9a53bd6bc9c000dea65530.run()
io.lambdametrics.telemetry.internal.http.PostConnection.serve()
io.lambdametrics.telemetry.internal.http.PostConnection.serveRequests()
io.lambdametrics.telemetry.internal.http.PostServer.accepts(TcpConnection)
io.lambdametrics.nativesockets.NativeTcpConnection.localAddress()
io.lambdametrics.nativesockets.SocketAddresses.addressOf(int)
java.net.Inet4Address.isLoopbackAddress()
java.lang.Class e5f6387113e8
io.lambdametrics.telemetry.internal.http.ApiConnection$ResponseReader.readHead(HttpHead)
io.lambdametrics.telemetry.NextEventReader.read(int, HttpBody)
io.lambdametrics.telemetry.NextEventReader.read(int, byte[], int, int)
io.lambdametrics.telemetry.internal.json.Field 78b3bdd77ae9
java.lang.String 6ff44fab201
byte[] e9d98c46fef4
io.lambdametrics.telemetry.internal.json.Field 854c64db32dd
java.lang.String b6f97af3b5f8
byte[] 6ef2cb57d8bc
io.lambdametrics.telemetry.internal.json.PlainObjectReader.wholeNumber()
io.lambdametrics.telemetry.internal.json.JsonObject.put(Field, double)
io.lambdametrics.telemetry.internal.json.Field f5da00e199ca
java.lang.String da6db90aec1d039906fc8b9
byte[] 822ee2233b844883d80a5b0
io.lambdametrics.telemetry.internal.json.Field a07cb7652c0a
java.lang.String 9f26e0a7ff8b
byte[] 24cfd787e174
io.lambdametrics.telemetry.NextEventReader.event(JsonObject)
io.lambdametrics.telemetry.NextEventReader.shutdown(JsonObject)
java.lang.Class b757b55a8bd5
io.lambdametrics.telemetry.ShutdownReason.of(String)
java.lang.Class 5348c5591079
io.lambdametrics.telemetry.ShutdownReason 7b504a316598
java.lang.String 8e281ce1147
byte[] 9254f9d07d11
io.lambdametrics.telemetry.NextEventReader.deadline(JsonObject, long)
io.lambdametrics.telemetry.internal.json.JsonObject.numberOrNaN(Field)
java.time.Instant.ofEpochMilli(long)
io.lambdametrics.app.ExtensionLifecycle.pushLastWindow(NextEvent$Shutdown)
java.lang.Class e00e0e21a338
io.lambdametrics.app.ShutdownBudget.<init>(Instant, Clocks)
io.lambdametrics.app.config.Clocks.until(Instant)
java.time.Duration.between(Temporal, Temporal)
java.time.Instant.until(Temporal, TemporalUnit)
java.time.Instant.from(TemporalAccessor)
java.time.temporal.ChronoUnit d76dad16df78
java.time.Instant.secondsUntil(Instant)
java.time.Instant.getLong(TemporalField)
java.time.temporal.ChronoField 8309e0cda7b9
java.time.Duration.ofSeconds(long, long)
java.time.Duration.plus(long, long)
java.time.Duration ba203322791a
io.lambdametrics.app.config.Clocks.nanosAfter(Duration)
io.lambdametrics.app.BackendStarter.startBeforeExit()
io.lambdametrics.app.push.FirstPush.expect()
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.signalAll()
java.util.concurrent.locks.AbstractQueuedSynchronizer.releaseShared(int)
io.lambdametrics.app.TelemetryReceiver.stop(ShutdownBudget, boolean)
io.lambdametrics.app.ShutdownBudget.forTelemetry()
io.lambdametrics.app.config.Clocks.untilNanos(long)
java.time.Duration d060585b108c
io.lambdametrics.app.invocation.TelemetryIntake.awaitReports(Duration, boolean)
java.lang.Class 1873abe289ad
io.lambdametrics.app.invocation.TelemetryIntake.await(BooleanSupplier, Duration)
io.lambdametrics.app.invocation.TelemetryIntake$$Lambda/0x451b8464296522fa95c659d1129815f00.getAsBoolean()
io.lambdametrics.app.invocation.TelemetryIntake.lambda$awaitReports$0(long, boolean, long)
java.lang.Class 97a8201cc32c
io.lambdametrics.app.invocation.TelemetryIntake$$Lambda/0xb1dd06d3c2d0d2175052f75db581b2ae0.getAsBoolean()
io.lambdametrics.telemetry.internal.http.PostServer.close()
io.lambdametrics.nativesockets.SocketDescriptor.close()
io.lambdametrics.nativesockets.LibC.shutdown(int, int)
io.lambdametrics.telemetry.internal.http.PostConnection.serve(HttpHead, HttpReader)
io.lambdametrics.telemetry.internal.http.HttpHead.readRequestLine()
java.lang.String 661e99271278
byte[] 4c4dcf9dfef9
io.lambdametrics.telemetry.internal.http.HttpHead.checkRequestFields()
io.lambdametrics.telemetry.internal.http.HttpHead.checkField(int, int)
io.lambdametrics.telemetry.internal.http.HttpHead.isToken(byte)
byte[] bf2ef23b991e
io.lambdametrics.telemetry.internal.http.SecretPath.isTarget(byte[], int, int)
io.lambdametrics.telemetry.internal.http.SecretPath.pathOf(byte[], int, int)
java.lang.String be45f04b371f
byte[] f928872510cb
io.lambdametrics.telemetry.internal.http.PostConnection.body(HttpReader, boolean)
io.lambdametrics.telemetry.internal.http.HttpReader.requestBody(int, long)
io.lambdametrics.telemetry.internal.http.HttpBody.toArray()
io.lambdametrics.telemetry.TelemetryListener$BatchReceiver.receive(byte[], PostServer$Response)
io.lambdametrics.telemetry.TelemetryListener.awaitTurn()
java.util.concurrent.locks.ReentrantLock$Sync.tryLock()
java.util.concurrent.ConcurrentHashMap.replaceNode(Object, Object, Object)
java.lang.String 5f807ff14e98
byte[] cfb1713dbfa8
java.util.concurrent.ConcurrentHashMap$KeySetView.iterator()
java.lang.Class 6b281a707866
java.util.concurrent.ConcurrentHashMap$Traverser.advance()
io.lambdametrics.app.ShutdownBudget.forLastPush()
io.lambdametrics.app.push.PushCoordinator.awaitStart(Duration)
java.util.concurrent.CountDownLatch.await(long, TimeUnit)
java.util.concurrent.TimeUnit 8244b36a7657
java.util.concurrent.locks.AbstractQueuedSynchronizer.tryAcquireSharedNanos(int, long)
java.lang.Thread.interrupted()
java.lang.Thread.getAndClearInterrupt()
java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire(AbstractQueuedSynchronizer$Node, int, boolean, boolean, boolean, long)
java.util.concurrent.CountDownLatch$Sync.tryAcquireShared(int)
java.util.concurrent.locks.AbstractQueuedSynchronizer.tryInitializeHead()
java.lang.Class f28ab3529a8d
java.lang.Class 49896ed04b68
java.util.concurrent.locks.LockSupport.parkNanos(Object, long)
jdk.internal.misc.Unsafe.park(boolean, long)
com.oracle.svm.core.thread.PlatformThreads.parkCurrentPlatformOrCarrierThread(boolean, long)
com.oracle.svm.core.thread.ThreadData d3aa4969c245
com.oracle.svm.core.thread.ThreadData.initializeParker(long, boolean)
java.lang.Class 356cd9073ba4
com.oracle.svm.core.posix.thread.PosixParker.<init>()
com.oracle.svm.core.posix.headers.Pthread.pthread_mutex_init(Pthread$pthread_mutex_t, Pthread$pthread_mutexattr_t)
com.oracle.svm.core.posix.headers.Pthread.pthread_cond_init(Pthread$pthread_cond_t, Pthread$pthread_condattr_t)
com.oracle.svm.core.thread.ThreadData.tryToStoreParker(long, Parker)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.getParkedThreadStatus(Thread, boolean)
com.oracle.svm.core.posix.thread.PosixParker.park(boolean, long)
com.oracle.svm.core.posix.thread.PosixParker.park0(boolean, long)
com.oracle.svm.core.posix.headers.Pthread.pthread_mutex_trylock_no_transition(Pthread$pthread_mutex_t)
com.oracle.svm.core.posix.pthread.PthreadConditionUtils.fillTimespec(Time$timespec, long, boolean)
com.oracle.svm.core.posix.pthread.PthreadConditionUtils.calcRelTime(Time$timespec, long, Time$timespec)
io.lambdametrics.nativesockets.LibC.errnoLocation()
java.lang.Class 1ea41ffb8355
io.lambdametrics.nativesockets.LibC.close(int)
com.oracle.svm.core.posix.headers.PosixLibC.free(PointerBase)
io.lambdametrics.telemetry.internal.http.PostServer.pause(long)
java.util.concurrent.locks.LockSupport.parkNanos(long)
io.lambdametrics.app.BackendStarter$$Lambda/0x54202bfda012c61c9e4b0f0ca25e88410.run()
io.lambdametrics.app.BackendStarter.startWhenNeeded()
io.lambdametrics.app.BackendStarter.canLoadLater()
io.lambdametrics.app.BuiltInBackends.checksAll(List, Settings)
io.lambdametrics.app.BuiltInBackends.isFileSet(MetricsBackendProvider, Settings)
io.lambdametrics.backend.sysdig.SysdigBackendProvider.settings()
java.util.ImmutableCollections$List12.toArray()
java.util.List.of(Object, Object, Object, Object, Object)
java.lang.Class a033bf0c0c51
io.lambdametrics.backend.http.HttpEndpointSettings.settingsAfter(List)
java.lang.invoke.MethodHandle.invokeBasic(Object, Object)
java.lang.invoke.MethodHandle.invokeBasic(Object[])
java.lang.invoke.BoundMethodHandle$Species_LLLL 3408bb9a6aff3408bb9a6aff
java.lang.Class 499fafc7e591
java.lang.invoke.MethodHandle.internalMemberName()
java.lang.invoke.LambdaForm.interpretWithArguments(Object[])
java.lang.invoke.LambdaForm de32468e67e7
java.lang.invoke.LambdaForm$Name[] 5a8ac798e78c
java.lang.invoke.LambdaForm.interpretName(LambdaForm$Name, Object[])
java.lang.invoke.LambdaForm$Name 4afddf6ea3e44afddf6ea3e4
java.lang.Object[] 4c7dfe2028798419e4df4c30
java.lang.invoke.LambdaForm$Name 3bff538994313bff53899431
java.lang.invoke.LambdaForm$NamedFunction.invokeWithArguments(Object[])
java.lang.invoke.LambdaForm$NamedFunction 398753a1259398753a1259
java.lang.invoke.DirectMethodHandle$Accessor fbcfbc82455ffbcfbc82455f
java.lang.Class 89c1d8558609
java.lang.invoke.DirectMethodHandle.internalMemberName()
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.invokeInternal(MemberName, MethodType, Object[])
java.lang.invoke.MemberName 952f8ec15af9952f8ec15af9
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandleNatives.resolve(MemberName, Class, boolean)
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl.resolve(MemberName)
java.lang.Class.getTypeName()
java.lang.String d93f55c9325
byte[] 98ccecf78819
java.lang.String 86913d8a1d43
byte[] 2a67f6746d02
java.lang.String 71a3094d0e9fb698452a4469
java.lang.String 64244d7ff5f5a120ebd7ca7f
byte[] f11ca25d6364802ebddf63
byte[] 15e0b506a8847642907ead1a
java.lang.Integer.parseInt(String, int)
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl.intrinsic(MethodHandleIntrinsicImpl$Variant, String, JavaKind, int)
java.util.concurrent.ConcurrentHashMap.computeIfAbsent(Object, Function)
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$Variant 2223c9e198b92223c9e198b9
java.lang.Class 894b0566f069
java.util.concurrent.ConcurrentHashMap 58a689c9d4116508c03cc338
java.lang.Class 2e3ee4177bc5
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0xab3b8c650449204ab2ef9639a070fadf0 b03c6d4347ed
java.lang.Class 9a27cd427f78
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0xab3b8c650449204ab2ef9639a070fadf0.apply(Object)
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0xe97c48c8f0ecc3c2d6e9733c3d8b50af0 e1c7337cbea6
java.lang.Class 633facbe7dc0
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0xe97c48c8f0ecc3c2d6e9733c3d8b50af0.apply(Object)
jdk.vm.ci.meta.JavaKind 857b89fa6666
java.lang.Class 607d4d5f920
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0x72cf870fa93fd432e44ae1914db295100 2df57444648a
java.lang.Class 3a215101a2f0
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0x72cf870fa93fd432e44ae1914db295100.apply(Object)
java.lang.Class 2489052132d
java.lang.Integer b7139b502c63
java.lang.Class 6a338bcc9e0
java.lang.Integer.hashCode()
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl$$Lambda/0x16819595a27f6f6017d2b53548bf6e240.apply(Object)
java.lang.Class f1d5900355c0
com.oracle.svm.core.methodhandles.MethodHandleIntrinsicImpl.execute(Object[])
java.lang.StringConcatHelper.prepend(int, byte, byte[], char, String)
java.lang.String 64244d7ff5f5f72c436403f3
byte[] 15e0b506a88411747a91e149
java.lang.Class.getDeclaredField(String)
java.lang.Class.privateGetDeclaredFields(boolean)
com.oracle.svm.core.hub.DynamicHubCompanion faf4f32e17eb
java.lang.Class.getDeclaredFields0(boolean)
java.lang.Class 34a6f67a95f7
java.lang.Class.getDeclaredFields0(boolean, DynamicHub$ReflectionMetadata, int)
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata a74b82050af6
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.parseFields(Class, int, boolean, int)
java.lang.Class fbf4dccfb8b7
com.oracle.svm.core.code.RuntimeMetadataEncoding 6dcff70dcee9
java.lang.Class beac885537b1
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeArray(UnsafeArrayTypeReader, Class, Function, int)
jdk.graal.compiler.core.common.util.AbstractTypeReader.read()
byte[] 162647bf9a64
java.lang.Class a5baea2f1bc4
com.oracle.svm.core.hub.DynamicHubCompanion 307fad83bc0f
java.lang.Class 8899514769c6
com.oracle.svm.core.hub.DynamicHubCompanion b81ee3f6273a
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl$$Lambda/0x3c50fdd4280b589b11f4db437704c8380.apply(Object)
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeField(UnsafeArrayTypeReader, Class, boolean, boolean, int)
jdk.graal.compiler.core.common.util.AbstractTypeReader.readPacked(int)
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeConditions(UnsafeArrayTypeReader, int)
java.lang.Class a9fc14212313
com.oracle.svm.core.hub.DynamicHubCompanion cd62760eb6c
java.lang.Class faa082898470
com.oracle.svm.core.hub.DynamicHubCompanion 14ece1b1cf60
java.lang.Class 3ae9c1bae6f3
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeMemberName(UnsafeArrayTypeReader, int)
java.lang.String[] 5e624410532d5e624410532d
java.lang.String 71a3094d0e9f4b48fcfc8b85
com.oracle.svm.core.jdk.StringInternSupport.intern(String)
java.util.concurrent.ConcurrentHashMap 7fa165f9f4dc313332847ff2
com.oracle.svm.core.jdk.StringInternSupport.doIntern(String)
com.oracle.svm.core.jdk.ImageInternedStrings[] 7ad8e8ec1439
com.oracle.svm.core.jdk.ImageInternedStrings bdddca6c119f
java.lang.String[] 57e53e411d7f
java.util.Arrays.binarySearch0(Object[], int, int, Object)
java.lang.String f3122fd3545a
byte[] 8abc3e541477
byte[] f11ca25d634e298ae33f7f
java.lang.String 2c232b4a2211
byte[] c268fe329f0f
java.lang.String bdbfb1bcee5c
byte[] bbea52226e87
java.lang.String 25da157d7a67
byte[] 6ad3e8895278
java.lang.String 462ba8bdde76
byte[] 8b586919240d
java.lang.String cb7e54b44b65
byte[] 76ac5892180d
java.lang.String 3a7112dcf3a478dc80f5a217
byte[] 6c9a0e15562
java.lang.String 37c49fd6b6e
byte[] 8520fad1273c
java.lang.String ff9f5f51ca01
byte[] 3e1578eab509
java.lang.String e05a12d17d3c
byte[] 648a3f246dd5
java.lang.String 8c6faa03f827
byte[] d699cdca2d54
byte[] f39b5ed10faccaf922d5b550
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeType(UnsafeArrayTypeReader, int)
java.lang.Class[] 222e1990194d
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeOtherString(UnsafeArrayTypeReader, int)
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeByteArray(UnsafeArrayTypeReader)
java.lang.Integer 554b150dbe12
java.lang.String d36b8f939f604b48fcfc8b85
byte[] f39b5ed10fac4e298ae33f7f
java.lang.Integer 7aa4a7e1434e
java.lang.String bc562ef065794b48fcfc8b85
byte[] 74d90aaced804e298ae33f7f
java.lang.Integer 18dc219cd354
java.lang.String 1e1eb53cf8884b48fcfc8b85
byte[] 3db5b3cf6ef84e298ae33f7f
jdk.internal.reflect.Reflection.filterFields(Class, Field[])
java.util.HashMap$Node 65002be7e959
jdk.internal.reflect.Reflection.filter(Member[], Set)
java.lang.Class.searchFields(Field[], String)
java.lang.Class.checkField(String, Field, boolean)
java.lang.reflect.ReflectAccess.copyField(Field)
java.lang.reflect.Field.copy()
java.lang.reflect.AccessibleObject.checkCanSetAccessible(Class, Class, boolean)
com.oracle.svm.core.hub.DynamicHubCompanion df4827465a2c
java.lang.Module c399152c185e
java.lang.Class.getPackageName()
java.lang.Class.computePackageName()
java.lang.String 1b74e95e3555
byte[] 9bb8ef801585
java.lang.String 2dc150baf2f3
byte[] 6c5de3769681
java.lang.String 2343a22e2039
byte[] 7c322dd21883
java.lang.String 9573cf996c86
byte[] 34210e6bf0ec
java.lang.String c50b776de721
byte[] 5ff2f526c6c1
java.lang.String 9d4bef071e33
byte[] 51d70efe3fde
java.lang.String 89ef9c361334
byte[] 1801c5b34a04
java.lang.String c58dea9c25d6
byte[] b2748ec4e509
java.lang.String 5956d7469965
byte[] ba65e56709ec
java.lang.String 85404a495564
byte[] f0ffe0eed69b
java.lang.String d1854658d62f
byte[] 7e6285946f6c
java.lang.reflect.Field.getModifiers()
java.lang.Module.isOpen(String, Module)
java.lang.Module.implIsExportedOrOpen(String, Module, boolean)
java.lang.Module.isExplicitlyExportedOrOpened(String, Module, boolean)
java.lang.Module.allows(Set, Module)
java.util.Collection.stream()
java.util.ImmutableCollections$Set12 e2e46adeab5b
java.util.ImmutableCollections$Set12.spliterator()
java.lang.Class 824c260cd284
java.util.Collections$2.characteristics()
java.util.stream.FindOps$FindOp 2d69080ef3f3
java.lang.Class bc47b86a1e34
java.util.stream.FindOps$FindOp.getOpFlags()
java.util.stream.FindOps$FindOp.evaluateSequential(PipelineHelper, Spliterator)
java.lang.Class 2de518ca98ac
java.util.Collections$2.estimateSize()
java.util.stream.ReferencePipeline.forEachWithCancel(Spliterator, Sink)
java.util.stream.FindOps$FindSink.cancellationRequested()
java.util.Collections$2.tryAdvance(Consumer)
java.util.stream.FindOps$FindSink.accept(Object)
java.lang.Module db9463ab1264
java.util.HashSet.contains(Object)
java.lang.Class 7485728e9361
java.util.HashMap$Node 717d9726fcd3ce66fa7febd9
java.lang.Module 8c1cd268b62c
java.lang.reflect.Field.getOverrideFieldAccessor()
java.lang.reflect.Field.acquireOverrideFieldAccessor()
jdk.internal.reflect.ReflectionFactory.newFieldAccessor(Field, boolean)
com.oracle.svm.core.reflect.fieldaccessor.UnsafeFieldAccessorFactory.newFieldAccessor(Field, boolean)
java.lang.Class 1a0bdd19025c
com.oracle.svm.core.reflect.fieldaccessor.UnsafeFieldAccessorImpl.<init>(Field)
com.oracle.svm.core.reflect.UnsafeFieldUtil.getFieldOffset(Field)
com.oracle.svm.core.configure.RuntimeConditionSet.satisfied()
com.oracle.svm.core.reflect.fieldaccessor.UnsafeQualifiedObjectFieldAccessorImpl.get(Object)
com.oracle.svm.core.reflect.fieldaccessor.UnsafeFieldAccessorImpl.ensureObj(Object)
java.lang.invoke.MethodType e41c7d535e68e41c7d535e68
com.oracle.svm.core.invoke.MethodHandleUtils.cast(Object, Class)
sun.invoke.util.Wrapper.findWrapperType(Class)
sun.invoke.util.Wrapper.forWrapperType(Class)
sun.invoke.util.Wrapper.convert(Object, Class, boolean)
java.lang.invoke.DirectMethodHandle 12d84dc1097512d84dc10975
java.lang.Class 7947a8d7a8ee
java.lang.invoke.LambdaForm$Name 3a95f3b21dc13a95f3b21dc1
java.lang.Object[] 4c7dfe2028794de14bd12abd
java.lang.invoke.LambdaForm$NamedFunction 9ffe4d90d8c39ffe4d90d8c3
java.lang.invoke.DirectMethodHandle$Accessor 954bde69eece954bde69eece
java.lang.invoke.MemberName 90bf8dbf0190bf8dbf01
java.lang.String d36b8f939f607f5e83013ff7
byte[] f39b5ed10fac64802ebddf63
java.lang.invoke.MethodHandleImpl$CountingWrapper 1208c68d4acb1208c68d4acb
java.lang.Class 56ecdc5da819
java.lang.String bc562ef065797f5e83013ff7
byte[] 74d90aaced8064802ebddf63
java.lang.Object[] 4c7dfe202879b866562a25ef
java.lang.invoke.LambdaForm$NamedFunction d219aa64ee59d219aa64ee59
java.lang.invoke.DirectMethodHandle$Accessor c13da3befb1c13da3befb1
java.lang.String 1e1eb53cf888b698452a4469
byte[] 3db5b3cf6ef864802ebddf63
int[] 11da0177cb843e25a835c7e5
java.lang.Object[] 5492d047e180
java.lang.invoke.LambdaForm$Name 430ac208065a430ac208065a
java.lang.Class 38b5098f1fb6
java.lang.invoke.LambdaForm$Name 89de71c4f31289de71c4f312
io.lambdametrics.api.settings.SettingType bdc3e07c8ce7
java.lang.invoke.DirectMethodHandle d14defc87b0c
java.lang.invoke.MemberName f6fae13247be
java.lang.String 786a15516fcfd62e30f67783
jdk.vm.ci.meta.JavaKind 9b35222fc89c
java.lang.Integer 21521e9acd7d
java.util.Arrays.copyOfRange(Object[], int, int, Class)
java.lang.invoke.MemberName 81be0278d8e0
java.lang.Class 639c56ca14f1
java.lang.String 21390d5b531f
byte[] ed37b50ac450
java.lang.invoke.MemberName.getMethodType()
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandleNatives.lookupMethod(Class, String, Class[], Throwable)
java.lang.Class.getDeclaredMethod(String, Class[])
java.lang.Class.privateGetDeclaredMethods(boolean)
com.oracle.svm.core.hub.DynamicHubCompanion 17800b5d6252
java.lang.Class.getDeclaredMethods0(boolean)
java.lang.Class d94e11182815
java.lang.Class.getDeclaredMethods0(boolean, DynamicHub$ReflectionMetadata, int)
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 960d412239fd
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.parseMethods(Class, int, boolean, int)
java.lang.Class 23b85211fc2f
java.lang.Class f60b375a1cea
com.oracle.svm.core.hub.DynamicHubCompanion f8710e6336ae
java.lang.Class 8816cc6da61c
com.oracle.svm.core.hub.DynamicHubCompanion 26bf730e88a5
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl$$Lambda/0x6921a0fdc07b7e46a9d8f533e356cd4b0.apply(Object)
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeExecutable(UnsafeArrayTypeReader, Class, boolean, boolean, boolean, int)
java.lang.String b85d15ea73464b48fcfc8b85
byte[] f5291aff8e3
java.lang.String 11588f4e037b
byte[] 190db7cbcd56
java.lang.String da5173ae9f12
byte[] 8cfeca36b321
java.lang.String 136af8ec0259
byte[] a25ff577401d
java.lang.String 3ab5e68d08f
byte[] 3c3fd6e14aee
java.lang.String b4bb60322eac
byte[] 4400ce6b45ce
java.lang.String 507162a6fb7b
byte[] 23f65797f70e
java.lang.String 1363ae38d71d
byte[] 7086badd0dd1
java.lang.String 37708d5db033
byte[] a3cf29e81796
java.lang.String 54eba6685b5f9dc39bcc92cb
byte[] 55faf4ca9147a0b0835cbbb
java.lang.String bb813e60fa29
byte[] 5a8c693b9dfc
java.lang.Class 228cedcddda4
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl$$Lambda/0xdc50b6bbf86bb05f8c7cca808fec7e950.apply(Object)
java.lang.Class b117e07ae9d9
java.lang.Class 62ff90ce2909
java.lang.Class.isAnnotation()
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.decodeObject(UnsafeArrayTypeReader, int)
com.oracle.svm.core.reflect.SubstrateMethodAccessor 5a2ee22c3fe95a2ee22c3fe9
java.lang.Class e44f3ca84112
java.lang.Class f3219ac8197c
java.lang.Integer 2ff1823aeda5
java.lang.Class 8586a4dc4f50
java.lang.Integer ce28fbf36033
java.lang.Class f71065147044
jdk.internal.reflect.Reflection.filterMethods(Class, Method[])
java.lang.Class.searchMethods(Method[], String, Class[])
java.lang.Class.arrayContentsEq(Object[], Object[])
java.lang.Class.checkMethod(String, Class[], Method, boolean)
java.lang.Class.checkMethodExists(String, Class[], Method, boolean)
java.lang.Class.checkExecutableExists(String, Class[], Executable, boolean)
java.lang.reflect.Method.getModifiers()
java.lang.reflect.ReflectAccess.copyMethod(Method)
java.lang.reflect.Method.copy()
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandleNatives.forceAccess(AccessibleObject)
java.lang.reflect.Method.isCallerSensitive()
java.lang.reflect.Method 5d370c4c90b8
jdk.internal.reflect.Reflection.isCallerSensitive(Method)
java.lang.Class 4c4e5c1939e5
com.oracle.svm.core.hub.DynamicHubCompanion bb0ff004ba22
java.lang.reflect.Executable.getAnnotation(Class)
java.lang.reflect.Executable.declaredAnnotations()
java.lang.reflect.Method 67378143ab9f
sun.reflect.annotation.AnnotationParser.parseAnnotations(byte[], ConstantPool, Class)
java.util.Collections$EmptyMap 9f28b20fd9e5
java.lang.Class 10a841045d5e
java.util.Collections$EmptyMap.get(Object)
com.oracle.svm.core.reflect.SubstrateMethodAccessor.invoke(Object, Object[])
com.oracle.svm.core.reflect.SubstrateMethodAccessor.preInvoke(Object)
com.oracle.svm.core.reflect.SubstrateMethodAccessor 1f46056bc11e
com.oracle.svm.core.reflect.SubstrateMethodAccessor.invokeTarget(Object)
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_kxz11FLcrBCLdGbhrs2v5J(Object, Object[], CFunctionPointer)
java.lang.reflect.AccessibleObject.setAccessible0(boolean)
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.convertArgs(Object[], MethodType)
java.lang.invoke.MethodType a14e565c7f43a14e565c7f43
java.lang.Class[] 6c64b1e56c31
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.asMethod(MemberName, boolean)
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.checkMember(AccessibleObject, boolean)
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.getMethodAccessor(Method)
java.lang.reflect.Method.acquireMethodAccessor()
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_sf9q3GK595FwNBJs5oC3y4(Object, Object[], CFunctionPointer)
java.lang.runtime.ObjectMethods.eq(Object, Object)
sun.invoke.util.Wrapper.forPrimitiveType(Class)
sun.invoke.util.Wrapper.wrapperType(Class)
sun.invoke.util.Wrapper 2ecdfcf87ffe
java.lang.invoke.MethodType adaf324242ce
sun.invoke.util.Wrapper fd6f734f2c4a
sun.invoke.util.Wrapper.wrap(Object)
java.lang.Integer.intValue()
java.lang.Object[] 3fcb7123989f
java.lang.invoke.DirectMethodHandle 1a59e0d670f8
java.lang.invoke.MemberName b90f95159c55
java.lang.Class 8a6c1f16a196
java.lang.String 707c6d8e267f
byte[] 7a6502b09681
java.lang.String cffdc15ce95b19c29c55789c
java.lang.Class[] 277f46145ed0
com.oracle.svm.core.hub.DynamicHubCompanion 548a55a08a56
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata b8fc0b1fe7f7
java.lang.String cffdc15ce95b4b48fcfc8b85
byte[] 213a4c2830aa
java.lang.String bf100603e52f
byte[] e3387bd650d8
java.lang.String 39b12abc0e76
byte[] 2a55b483babe
java.lang.String b61267e9a91a
byte[] eb297dbffefb
java.lang.String ddba2cb947a
byte[] 92b417e4cbe1
java.lang.String caeb82c9ba5d9086fc959dea
byte[] a109bfca29104e298ae33f7f
java.lang.String 7e0dbd456370
byte[] 2ba8bbdc526f
java.lang.String 40b937cc414c
byte[] 4304bf8ba807
java.lang.String 5b504591d048
byte[] d4424942c430
java.lang.String 4f8c25982a6b
byte[] 7ef8e5f15d3e
java.lang.String ca79aff4cf4f
byte[] bfe35fd4eb32
java.lang.String d6cae356f40967f7bc67bff0
byte[] b51e8cb859b5
java.lang.String 6dc68b26f3a84b48fcfc8b85
byte[] 57e54ff94378
java.lang.String e8121def7c82795c81646559
byte[] 2f581c138e0029bc0d7b061a
java.lang.String 6961ea77f70e
byte[] 4f03f2d0ab47
java.lang.String cfca534bb2684440778db1c0
byte[] c792fb0fd16de3de8e24a1ef
java.lang.String ac234240b3a6
byte[] f0a49a28320c
java.lang.String 1a6a8eae024c
byte[] e31127927971
java.lang.String ca12abdd8400
byte[] d0bec5890b1e
java.lang.String ff7ed9b89cc278dc80f5a217
byte[] c3206b4f734cc532e100a67a
java.lang.String c6fdb008f8fb
byte[] cad6964d9b8a
java.lang.String 6dc68b26f3a8532527815d0b
java.lang.Class c54e42846050
sun.invoke.util.ValueConversions.convertPrimitive(Wrapper, Wrapper)
sun.invoke.util.ValueConversions$WrapperCache[] 351875cf026
sun.invoke.util.ValueConversions$WrapperCache 3b1e1ff56433
java.lang.invoke.MethodHandle[] 144840047f7c144840047f7c
java.lang.invoke.DirectMethodHandle 74f666f7de2074f666f7de20
java.lang.invoke.MemberName f4ce97528592f4ce97528592
java.lang.Class 17bb9576690c
java.lang.String a2ad99f05669
byte[] 6f1f4a1afb2b
java.lang.Class[] 29079fa3feb594e0394a914b
com.oracle.svm.core.hub.DynamicHubCompanion 27a3f2cab5c2
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 461248e89413
java.lang.String dd413024d4014b48fcfc8b85
byte[] a35978c39f4e4e298ae33f7f
java.lang.String 8d088c7b1d7d
byte[] e836582f9877
java.lang.String 4f558c90ab30
byte[] 37bdef83c20f
java.lang.String 5d1afdb5f057
byte[] cbba6f6934cf
java.lang.String 70900d1682f2
byte[] 5c38726c263d
java.lang.String 365485329172
byte[] 747e88c1dc32
java.lang.String c09c6dca011
byte[] 279c56fc858b
java.lang.String 7b5902e28b1d
byte[] 679c6e128aae
java.lang.String 25302d439ad925302d439ad9
byte[] 9caf3eb662a0
java.lang.String 30cec0b4917b
byte[] 2b87e041b605
java.lang.String b7979938f862
byte[] 3aa2142f6cd1
java.lang.String f5f294290b12
byte[] 26cadb5c1468
java.lang.String faad50f74a34b48fcfc8b85
byte[] dc57447428974e298ae33f7f
java.lang.Class bea7c349a730
java.lang.String 7f447661b0884b48fcfc8b85
byte[] fa7b2f51d3904e298ae33f7f
java.lang.Class 1b1ae37ecfe2
java.lang.Class ca1882708f20
java.lang.Integer f3828ecf0f80
java.lang.String 22365b6dec384b48fcfc8b85
byte[] 6c3c4c8629934e298ae33f7f
java.lang.Integer 91ba08869f0f
java.lang.String 61f902eb4b324b48fcfc8b85
byte[] cb83b338f9ee4e298ae33f7f
java.lang.Integer 638f4740058c
java.lang.Class 297751d9e8b7
java.lang.String fec0f3a2e564b48fcfc8b85
byte[] c94c4ccd413d4e298ae33f7f
java.lang.Integer 272053d12263
java.lang.Integer 3e35b46e667b
java.lang.String eff535bed38a4b48fcfc8b85
byte[] 9b703d8c525d4e298ae33f7f
java.lang.Class 1c77188e116f
java.lang.Class 996f42847008
java.lang.Integer dc6d2e2ff449
java.lang.Integer 1c6c0fc9777
java.lang.String 6d11b94e1a864b48fcfc8b85
byte[] 51bfe12e46d74e298ae33f7f
java.lang.Integer 9ffe3ab2e77a
java.lang.Integer 9a8b36e95dfe
java.lang.String 47caec796a4b4b48fcfc8b85
byte[] df13bd9a76584e298ae33f7f
java.lang.String c2ac5af4bc1e
byte[] 36b99154cf3a
java.lang.String 838d12b6f121
byte[] 194200cf878d
java.lang.String 55177a2b43e7
byte[] 152e8ad37e0
java.lang.String a4bcf33e048c
byte[] 17c3d753edf0
java.lang.String 3152101c39b5
byte[] 9d2c7c7f323b
java.lang.String 435842197c11
byte[] f97791295674
java.lang.String 16de84dbf838
byte[] d49edbf77182
java.lang.Integer 38c2b0a6cee7
java.lang.String 329daaee07204b48fcfc8b85
byte[] 1640af20cbf84e298ae33f7f
java.lang.Integer 5e1c43787bf0
java.lang.String 1c8f1396dede4b48fcfc8b85
byte[] 8047fa2da30e4e298ae33f7f
java.lang.Integer fc53bd33e8c0
java.lang.String 821d6905c0544b48fcfc8b85
byte[] 3dbd3d87f2554e298ae33f7f
java.lang.Integer 13691dd31d99
java.lang.String 947a1ac11d5d4b48fcfc8b85
byte[] b6d41d483854e298ae33f7f
java.lang.Integer b1a097888b18
java.lang.String aa7a7d0ad11c4b48fcfc8b85
byte[] 395621863c5c4e298ae33f7f
java.lang.Integer d6fa2a663fed
java.lang.String 4394315a3a4f4b48fcfc8b85
byte[] 7c4a3879bcfe4e298ae33f7f
java.lang.Integer 7531a419ae0a
java.lang.String f17b657571904b48fcfc8b85
byte[] cf45039cb14d4e298ae33f7f
java.util.concurrent.ConcurrentHashMap.transfer(ConcurrentHashMap$Node[], ConcurrentHashMap$Node[])
java.lang.Class 41beb61fc379
com.oracle.svm.core.hub.DynamicHubCompanion e5319a86e09f
java.lang.Runtime.availableProcessors()
com.oracle.svm.core.jdk.Jvm.JVM_ActiveProcessorCount()
java.lang.Class a026a718a1bd
java.lang.Integer a8cf6924c928
java.lang.String 9456a4a5b3274b48fcfc8b85
byte[] 3bfdbc80222a4e298ae33f7f
java.lang.String fd8d3d857f45
byte[] d576bb31d8b5
java.lang.String 962bd605ef99
byte[] a350bdffcff
java.lang.String 9661adbba47f
byte[] a3ebff12a3a5
java.lang.String e57460382847
byte[] 56f36dcfa21d
java.lang.String e6dfe31e078d
byte[] 3584bb73bbf5
java.lang.String 1a271a0f0f6e
byte[] f5c463511e4
java.lang.String fbc9b4d24963
byte[] ba3d95f82e28
java.lang.String ca52ef836e88
byte[] dce5fea66282
java.lang.Integer 4706e2d936a9
java.lang.String b2003186b9694b48fcfc8b85
byte[] 2338097f7284e298ae33f7f
java.lang.Integer 6c6075adf3bd
java.lang.String 4443195e913c4b48fcfc8b85
byte[] 23f48f6986064e298ae33f7f
java.lang.Integer a97ef6844b6
java.lang.String 63c7c3bc13614b48fcfc8b85
byte[] e6b7f9d2ef5b4e298ae33f7f
java.lang.Integer 21ad50068117
java.lang.String f2439b431f2d4b48fcfc8b85
byte[] cecaa01372f64e298ae33f7f
java.lang.Integer bfe4c9c4f4ee
java.lang.String 56abc3c9f0e04b48fcfc8b85
byte[] aedef08489aa4e298ae33f7f
java.lang.Integer e53e5c93a41a
java.lang.String 12cbadcb2aad4b48fcfc8b85
byte[] fd49bd8b1ba94e298ae33f7f
java.lang.Integer 8375d64a169d
java.lang.String 8ab5c55b85d04b48fcfc8b85
byte[] 58db39629f394e298ae33f7f
java.lang.String 2d8125f5f3cf
byte[] 83820572f90
java.lang.String 5a1a37b786d45a1a37b786d4
byte[] f63a81badb88
java.lang.String 29a2c207d15f
byte[] 54d5644d5e75
java.lang.String d03c3e0c4484
byte[] 159977799c9
java.lang.String 66c9adbaad1e
byte[] a18bb1cf6f67
java.lang.String 7e22a227360a479d3999033
byte[] eddb6bbcd6b64e298ae33f7f
java.lang.String b4c1c77e2545
byte[] 2ec93fb1cdaf
java.lang.String 8d22237f87dc
byte[] dd808c14d129
java.lang.Integer f02464222a93
java.lang.String 98abb3b3192c4b48fcfc8b85
byte[] 5bfd9b7018e04e298ae33f7f
java.lang.Integer 8e5bdddb5824
java.lang.String dafb5e3d9edb4b48fcfc8b85
byte[] d8f5661331834e298ae33f7f
java.lang.Integer b3b570b730b0
java.lang.String 598fb441f8be4b48fcfc8b85
byte[] 69d9063ad5354e298ae33f7f
java.lang.Integer 51ecea6ea302
java.lang.String bd941dd92e0c4b48fcfc8b85
byte[] c6cdeb499d184e298ae33f7f
java.lang.Integer 69024b08e0c8
java.lang.String 9072f55bd5c54b48fcfc8b85
byte[] 34972bf851244e298ae33f7f
java.lang.Integer 739c4c511ea
java.lang.String a0fcb6fbb7414b48fcfc8b85
byte[] 28063d6400b4e298ae33f7f
java.lang.Integer 2c935799cedf
java.lang.String f41342a16c44b48fcfc8b85
byte[] e645acb292dd4e298ae33f7f
java.lang.String 9bbff56af945
byte[] 5e3225ba0088
java.lang.String 787b09872290
byte[] cd6300665916
java.lang.String ef22ae85702d1083114c4cf9
byte[] a7af9326b2b7
java.lang.String be6bf3e4e97d4fdfd4ceb48c
byte[] ec625bff7aa9a787486e137c
java.lang.String 44e7b8c011b1
byte[] 2bd2c45defe4
java.lang.String 856cbbc74269
byte[] 4e90a3c60e1f
java.lang.String 420645abb13f
byte[] bd0352cc9205
java.lang.String 2667a5899eca302bbbe5c056
byte[] bf20ab6b0cb31c3e4343598d
java.lang.String 3f8c1a1fc62b
byte[] 6916a01592bc
java.lang.String ee84dcddf9f7
byte[] 2b71e376a179
java.lang.String 8dbee7d199bb
byte[] 1bca3f1ee549
java.lang.Integer cacad1547fd9
java.lang.String e96f8ff2b4744b48fcfc8b85
byte[] 8e2a4e99a70c4e298ae33f7f
java.lang.Integer fe68965e4218
java.lang.String feb1dc67a2084b48fcfc8b85
byte[] 6e03f04e272a4e298ae33f7f
java.lang.Integer 9ca01017d5a7
java.lang.String 3a060a296ab14b48fcfc8b85
byte[] 39d727c79f2c4e298ae33f7f
java.lang.Integer c1f9a2e0bd0a
java.lang.String 9cffa61d28564b48fcfc8b85
byte[] 927e864de58e4e298ae33f7f
java.lang.Integer 60311ca3339a
java.lang.String d10a826f24284b48fcfc8b85
byte[] 7a5de8e9a2fe4e298ae33f7f
java.lang.Integer 77467d3c14b5
java.lang.String 57ac3e8a6f64b48fcfc8b85
byte[] f5a2ab33d95c4e298ae33f7f
java.lang.Integer 157df6f9863e
java.lang.String 271ee2f08a924b48fcfc8b85
byte[] 7a6d192df98f4e298ae33f7f
java.lang.String 816b8ba54b50
byte[] 847e7b90e569
java.lang.String ec4eca88b157
byte[] 5965dee7c2a0
java.lang.String 49b0532994d4ee7fbeb87ea4
byte[] f687dc800bb8896122a7c73c
java.lang.String 5133a837e61fe4238f9ed88d
byte[] 324b9c9d99dba1048595d6bc
java.lang.String 45efc2e61a28
byte[] 8d1f467088d4
java.lang.String 1f56f8b6deda243fab73c9f6
byte[] 57747a311eef
java.lang.String 83e36572fcb4
byte[] 4349a2f9d810
java.lang.String 946942ce7111
byte[] a2f7e64142e9
java.lang.String 9a3816555ed302bbbe5c056
byte[] 6a48250cab321c3e4343598d
java.lang.String f1cfd31f82ea
byte[] 7350c128047
java.lang.Integer 3ad789cd794d
java.lang.String c531e7e146c24b48fcfc8b85
byte[] 1f2ae00a99b04e298ae33f7f
java.lang.Integer d90f0380e744
java.lang.String 1723f59e33374b48fcfc8b85
byte[] 1ed1ee3a927d4e298ae33f7f
java.lang.Integer d39bffbb3c87
java.lang.String 5b0989c8195c4b48fcfc8b85
byte[] ba04c42286a34e298ae33f7f
java.lang.Integer 71d379749139
java.lang.String 49232d29a15c4b48fcfc8b85
byte[] 97ebe19863f74e298ae33f7f
java.lang.Integer 972d0c4e18ab
java.lang.String 5c23e321382e4b48fcfc8b85
byte[] c8b401d8f9174e298ae33f7f
java.lang.Integer 356486058a29
java.lang.String 726d0db9aa8b4b48fcfc8b85
byte[] 636430d9e2a4e298ae33f7f
java.lang.Integer 4c79e6a1fe4d
java.lang.String 586617110d8d4b48fcfc8b85
byte[] d4be91d0c8614e298ae33f7f
java.lang.String 7fb7405cf864
byte[] 9827a6d6b4f
java.lang.String da7fe87a1616
byte[] f31a2a6b6be
java.lang.String e76a00bc47df
byte[] a60f170626c2
java.lang.String dc388b4decd4
byte[] 3e91527d1a2e
java.lang.String 3339a471158eeb3cc07c5aa8
byte[] a91099f34bb0
java.lang.String a14562fe6735
byte[] f7b8f06e86fd
java.lang.Integer eab1605a4947
java.lang.String 881a207e010b4b48fcfc8b85
byte[] 1a92ff3f46af4e298ae33f7f
java.lang.Integer 100af3301eba
java.lang.String b818835793d84b48fcfc8b85
byte[] 5cfc2885afc44e298ae33f7f
java.lang.Integer ae426cef6c24
java.lang.String e36a6f8894994b48fcfc8b85
byte[] 12cfb1d37594e298ae33f7f
java.lang.Integer e1e031f6a905
java.lang.String 5d3190e691e14b48fcfc8b85
byte[] 58e89a19823d4e298ae33f7f
java.lang.Integer 8017abaf25f3
java.lang.String 913c6d30dcdd4b48fcfc8b85
byte[] bf5c34dc18054e298ae33f7f
java.lang.Integer a5713e7b8ce6
java.lang.String 4b8869bfe1a4b48fcfc8b85
byte[] 191ad86787934e298ae33f7f
java.lang.Integer 43a8b83a3bfc
java.lang.String 694404e5d0184b48fcfc8b85
byte[] 641a892e4fde4e298ae33f7f
java.lang.String d33039f8eeb5
byte[] e116619907a9
java.lang.String 1bf614f552d9
byte[] 5cddfc94ebb0
java.lang.String 737f8968ad75
byte[] d4fc434b996f
java.lang.String 4a1d37b00864
byte[] 7e721ba6f423
java.lang.String 8385194a75b144f8997a8af3
byte[] b77bb618cd82b50ea55c1f87
java.lang.String fa9ef1c9b1f141edf2de75f
byte[] 540fc52e9ebd
java.lang.String 7ab4cc4e121b302bbbe5c056
byte[] e043722070b2
java.lang.String 54676c12511bd4770b9a677f
byte[] e33a6f654a03da8e68a19cd0
java.lang.String 23548ca36fda
byte[] 7367030df41
java.lang.Integer 5abe18d576de
java.lang.String f03b0ce1e55c4b48fcfc8b85
byte[] 9171d3d4eae84e298ae33f7f
java.lang.Integer f8f59296e5d4
java.lang.String b3c9482601764b48fcfc8b85
byte[] a355c95d55a14e298ae33f7f
java.lang.Integer 1e4f256456e0
java.lang.String 1d5c83381a734b48fcfc8b85
byte[] a04416d296804e298ae33f7f
java.lang.Integer bc869f1bc7d7
java.lang.String 55811008fccb4b48fcfc8b85
byte[] 599b73c535a64e298ae33f7f
java.lang.Integer 29352cf48bc9
java.lang.String f8c935af280c4b48fcfc8b85
byte[] 9c13342a70d74e298ae33f7f
java.lang.Integer c76ca6a97ace
java.lang.String 7bf27c3e2dc54b48fcfc8b85
byte[] 943a1b1d50e34e298ae33f7f
java.lang.Integer ecc63985a5fa
java.lang.String ea5f6c6c54504b48fcfc8b85
byte[] cd3149373b2c4e298ae33f7f
java.lang.String 956a4053c516
byte[] b6d64b719a8
java.lang.String 17f7ca57ff88
byte[] a47fa8efe42f
java.lang.String 243a7ac5bff5
byte[] f7a2dc346b3e
java.lang.String 9400547c5507
byte[] e806dd9bd4c8
java.lang.String 49ee28e2bbdc2ba25f12ce9f
byte[] 7f542feb6104e298ae33f7f
java.lang.String 47d77b2b7e6b
byte[] 8398a2b717d1
java.lang.String 68fb9030459fe558f0d20409
byte[] ffb5e01fbae3d53701857950
java.lang.Integer 8afdb33814fb
java.lang.String 51349005f36e4b48fcfc8b85
byte[] 3e8ff163acaf4e298ae33f7f
java.lang.Integer a21313deaf12
java.lang.String 3b1bc836166c4b48fcfc8b85
byte[] eddc73f0be84e298ae33f7f
java.lang.Integer 404a8d973c81
java.lang.String e6540c8a3ea94b48fcfc8b85
byte[] 4cae030d7db44e298ae33f7f
java.lang.Integer 65a4206bedd4
java.lang.String f0061587592e4b48fcfc8b85
byte[] 2917bd3e88464e298ae33f7f
java.lang.Integer 3db9a225e9c
java.lang.String 29f7bf6b25644b48fcfc8b85
byte[] e5f40d5686294e298ae33f7f
java.lang.Integer 37795f2873c7
java.lang.String 1993eb1596644b48fcfc8b85
byte[] 8cb6d72373074e298ae33f7f
java.lang.Integer d5b0d8e5ead1
java.lang.String a3823ae2d114b48fcfc8b85
byte[] 1d89051e96274e298ae33f7f
java.lang.String 40397a200a04
byte[] c2c407f2f64e
java.lang.String 64a1830b9ac3
byte[] 9247eb6d32dc
java.lang.Integer fb0a6bb1112b
java.lang.String 7a5cf03dc6794b48fcfc8b85
byte[] a98b033620c84e298ae33f7f
java.lang.Integer 9941e57482cd
java.lang.String 7fbf602d1c164b48fcfc8b85
byte[] c768520445544e298ae33f7f
java.lang.Integer b057460a478d
java.lang.String 9b5cac330c604b48fcfc8b85
byte[] 19c4caf89bc04e298ae33f7f
java.lang.Integer 4e8ebfcb30f4
java.lang.String 87d02a1230a34b48fcfc8b85
byte[] 588f840abf6b4e298ae33f7f
java.lang.Integer 73e8529f59e0
java.lang.String 4b7349b1e6414b48fcfc8b85
byte[] 931b6f445b3c4e298ae33f7f
java.lang.Integer 121fcc56d512
java.lang.String d095914d588b4b48fcfc8b85
byte[] 7aefb61542054e298ae33f7f
java.lang.String 726d0db9aa8b5d02d074c4e2
byte[] 636430d9e2a34a58d7ae86
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_uDVB1BFJmuDGlCZQnWITfF(Object, Object[], CFunctionPointer)
sun.invoke.util.ValueConversions.intToBoolean(int)
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_oXf3FMocPtLjmwf9FEbAZ8(Object, Object[], CFunctionPointer)
java.lang.invoke.MethodHandleImpl.profileBoolean(boolean, int[])
java.lang.invoke.LambdaForm$Name 52c4f91fc35a
java.lang.Object[] 988f5d39d5da
java.lang.invoke.LambdaForm$NamedFunction 77e91857eca0
java.lang.invoke.MethodHandleImpl$IntrinsicMethodHandle 916275c5bf3a
java.lang.Class 82a728f2c648
java.lang.invoke.DelegatingMethodHandle.internalMemberName()
java.lang.invoke.MethodHandleImpl$IntrinsicMethodHandle.getTarget()
java.lang.invoke.DirectMethodHandle c3433653f61e
java.lang.invoke.MemberName c9af24177c4
java.lang.invoke.MethodType 2f53fb8edc85
java.lang.Class[] 772d7a6a868b
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_sOXwwrWB2aKxdC8OOMjLl4(Object, Object[], CFunctionPointer)
java.lang.invoke.MethodHandleImpl.selectAlternative(boolean, MethodHandle, MethodHandle)
java.lang.invoke.LambdaForm$Name 84533e10b115
java.lang.Object[] d4161fed2d4e
java.lang.invoke.LambdaForm$NamedFunction 504594bb4867
java.lang.invoke.MethodHandleImpl$CountingWrapper.getTarget()
java.lang.invoke.BoundMethodHandle$Species_LLLL 7ff01220c94c7ff01220c94c
java.lang.invoke.LambdaForm b277b76c28d1
java.lang.invoke.LambdaForm$Name[] 5782a0c55293
java.lang.invoke.LambdaForm$Name 62790a2a266b62790a2a266b
java.lang.Object[] af379102ed7ae23bfbfa7a64
java.lang.invoke.LambdaForm$Name c509dd6ca178
java.lang.invoke.LambdaForm$NamedFunction 7688c647fa307688c647fa30
java.lang.invoke.DirectMethodHandle 943ac9612f60943ac9612f60
java.lang.invoke.MemberName b2d64ede5cd7b2d64ede5cd7
java.lang.String 2755986c0fde
byte[] 5aeb76def104
java.lang.invoke.MethodType bd875437317b
java.lang.Class[] 3a644772fa71c359b2a34fb0
com.oracle.svm.core.hub.DynamicHubCompanion 95a07667e93c
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 513e2e1c09ad
java.lang.String 17dc09e9b61a4b48fcfc8b85
byte[] affe127bfc66
java.lang.String f5d6fc675441
byte[] 846fda156b45
java.lang.String 9d60e99915d4
byte[] ec2a12374f0
java.lang.String 913d6818ca2e
byte[] b2a7fe81ae83
java.lang.String 41d97fd42fa0
byte[] f0a14abf952c
java.lang.String 3c3ecd333e43
byte[] f3086960503c
java.lang.String 17dc09e9b61a268be8714aa7
java.lang.Class e55c8dabc767
java.lang.String 51147ebcafee4b48fcfc8b85
byte[] 2edd64ac2328
java.lang.String 2c2a3b9918a5
byte[] 575c978cc609
java.lang.String 6ddf5ca3ed3a
byte[] d9e94abce8be
java.lang.String 61f64c50862
byte[] 830697582a6f
java.lang.String 5252ea742a20
byte[] 79b56a859888
java.lang.String 2b126f5585f3
byte[] 110eaabcceb4
java.lang.String c18353849bba
byte[] a27aaab018
java.lang.String 698da2b5947d59bbe474e394
byte[] a1b6a92abcac
java.lang.String 51147ebcafee268be8714aa7
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_HRdL14eojjGDSdr4VFRM86(Object, Object[], CFunctionPointer)
java.lang.invoke.MethodHandleImpl$CountingWrapper.maybeStopCounting(Object)
sun.invoke.util.Wrapper d1a5963c7620
java.lang.invoke.LambdaForm$Name 512e21bb85b6
java.lang.Object[] af379102ed7affcca58607d2
java.lang.Class 1504fd61ae61
java.lang.String 68e0a3af3f8c
byte[] 5883b9b4a5dd
java.lang.Class[] 789398faf9394a80fcf97b5c
com.oracle.svm.core.hub.DynamicHubCompanion 7e6352bca381
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata b5994e165de8
java.lang.Class[] 58e011712345
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_aiBsrKTFWrKFAE5nYH6n84(Object, Object[], CFunctionPointer)
java.lang.Object[] 5ef1f41d1e4c
java.lang.invoke.LambdaForm$NamedFunction 7d904ccc052a
java.lang.invoke.BoundMethodHandle$Species_LL 47a7d9cea0a647a7d9cea0a6
java.lang.Class e0936a9f8a36
java.lang.invoke.MethodHandleImpl$CountingWrapper e99419c402fee99419c402fe
int[] 11da0177cb84ea3bac22a96d
java.lang.invoke.LambdaForm 6b501989ef48
java.lang.invoke.LambdaForm$Name[] 8419a9f4fb08
java.lang.invoke.LambdaForm$Name e7f919b4c0b8e7f919b4c0b8
java.lang.Object[] 5d9878fef9b8cab98928c8f2
java.lang.invoke.LambdaForm$Name be740fc80a5abe740fc80a5a
java.lang.invoke.LambdaForm$NamedFunction d2bb4ad09ad4d2bb4ad09ad4
java.lang.invoke.DirectMethodHandle$Accessor afe82eb9fd4dafe82eb9fd4d
java.lang.invoke.MemberName e6b30c7e2ee5e6b30c7e2ee5
java.lang.String 87fdd39ed436
byte[] eacc06d60428
java.lang.String d36b8f939f603899b78edc9e
com.oracle.svm.core.hub.DynamicHubCompanion 2fd3d0508a80
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata fb4cd6d31bda
java.lang.invoke.MethodType 8b2f884b15a18b2f884b15a1
java.lang.String 71a3094d0e9f3899b78edc9e
byte[] f11ca25d63caf922d5b550
java.lang.invoke.DirectMethodHandle 455b7ee362f6
java.lang.invoke.LambdaForm$Name e1ccdddbf1fa
java.lang.Object[] 1fa7677a7d2e
java.lang.invoke.MemberName 8c4554069586
java.lang.String 35a6803e2fef
byte[] aaeeb9df4e53
java.lang.String 4498aa31a2de8adff4f3d03d
byte[] dbcbd32efd25c6956826a159
java.lang.invoke.MethodType c8fcb5e762da
java.lang.Class[] 3a644772fa71d0d257bf6d5f
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata bdad1da7e41a
java.lang.String 4498aa31a2de4b48fcfc8b85
java.lang.String 9f4a0e24e67c
byte[] 101af860fdb5
java.lang.String 67aa89c23925
byte[] c8207cd40ef8
java.lang.String ec9eb5551556
byte[] a67b8e5b1a17
java.lang.String 9a4e84d24661
byte[] e7ec1f6ecb6f
java.lang.String d63f724b38e7
byte[] ba473c4a7eef
java.lang.String c7561477e837
byte[] 8551ec3f7512
java.lang.String 9674d316d5cb860a4f57fd96
byte[] 91ee55ede014
java.lang.String ac45db3640ffad1966e49059
byte[] a15aa3564c92
java.lang.String 5d03339353c84b48fcfc8b85
byte[] 351d658173cb
java.lang.String 67eea492c4a
byte[] edd95e251e24
java.lang.String 68260b1d294bfe1e0fa79721
byte[] 3af9a39b068f59414e517a28
java.lang.String 45edd2f01033
byte[] 1bdef6d78f6c
java.lang.String f61dd63e8ad1
byte[] 6f4facd30428
java.lang.String 16647d467f50
byte[] 22c043638854
java.lang.String 5d03339353c891004035029f
java.lang.String caea69229262
byte[] b3208ed5a9b4
java.lang.String 37e5825380e7
byte[] a3b594107521
java.lang.String 89f8307f5c29
byte[] c7c3b12acaac
java.lang.String ff6e29226d9b
byte[] b8c4b61cf19c
java.lang.String affe916aad18
byte[] 9b600ae40ba7
java.lang.String 3663d0f7466b
byte[] 973b480ed0bb
java.lang.String 553b77987d95
byte[] ae4accaa551c
java.lang.String 6b18faa28bb1
byte[] c6f992ab3c4b
java.lang.String 7c1f3453c379
byte[] 7ce64411a2c9
java.lang.String 3cbc93f4bade
byte[] dd2d7fd73d1b
java.lang.String c3dc3a9bfd9
byte[] 52117f4e3117
java.lang.String 5ad85c74fc6ccb731ed2cd66
byte[] 3bfe00437a98bc6efc67ece4
java.lang.String 846d7f42a8f2
byte[] 4bfcedd58548
java.lang.String ce1f793470d2
byte[] a3c8a03a3c5b
java.lang.String 321cf41b8ab94b48fcfc8b85
byte[] d3b10caec74f3c23a3f8e1d
java.lang.String f31698bd684b
byte[] 236228181a50
byte[] 81dcbcfc1166
java.lang.String 8b81d82be225
byte[] 8f262aab1442
java.lang.String bfab3e71c4b4
byte[] 1341ea90f357
java.lang.String 1489fe8112a6
byte[] fe5e5d2eec05
java.lang.String 1457a155c6c6
byte[] 1a7be2a017a5
java.lang.String b920bbf55b0d
byte[] fa4786b6258d
java.lang.String 321cf41b8ab9133dcc9ea69c
java.lang.invoke.MethodType 3e4d8191689f
java.lang.Class[] 455982f67d0fb92e0541d1e2
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.getAccessor(MemberName)
java.lang.Class fb36b0ca6446
com.oracle.svm.core.reflect.SubstrateMethodAccessor.invokeSpecial(Object, Object[])
com.oracle.svm.core.reflect.SubstrateAccessor.invokeSpecial(Object, Object[])
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_r6pMyZsca07ykHdOX5GqEH(Object, Object[], CFunctionPointer)
java.lang.Class.isInstance(Object)
java.lang.Integer.byteValue()
java.lang.invoke.BoundMethodHandle$Species_LLLLL 4cfa2627b6ee4cfa2627b6ee
java.lang.Class b1e509a2839a
java.lang.invoke.LambdaForm ed3642196d1b
java.lang.invoke.LambdaForm$Name[] a5855231f897
java.lang.invoke.LambdaForm$Name 9593deee6a329593deee6a32
java.lang.Object[] 28e5ea9adce4d7d74df83caf
java.lang.invoke.LambdaForm$Name 19eeb2aa663119eeb2aa6631
java.lang.invoke.LambdaForm$NamedFunction bc683adc7686bc683adc7686
java.lang.invoke.DirectMethodHandle$Accessor e057330986eae057330986ea
java.lang.String a452834081fd
byte[] 936b0447338b
java.lang.String f8c5226f40747f5e83013ff7
byte[] 9d02017eb9d664802ebddf63
com.oracle.svm.core.hub.DynamicHubCompanion 1671281f8f92
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata f3092c01f62f
java.lang.String f8c5226f40744b48fcfc8b85
byte[] 9d02017eb9d64e298ae33f7f
java.util.HashMap$Node c97e9f03343a
java.lang.invoke.MethodType 50e6a4dcffdd
java.lang.invoke.BoundMethodHandle$Species_LL a14026af69a1a14026af69a1
java.lang.invoke.LambdaForm$Name 13a5c1b5d18c13a5c1b5d18c
java.lang.Object[] 2cae32a143f01d14e0e60bae
java.lang.invoke.LambdaForm$NamedFunction 883fd5bdd127
java.lang.invoke.LambdaForm$Name 6c49fc394a516c49fc394a51
java.lang.Object[] 5d9878fef9b86d7195a26443
java.lang.invoke.LambdaForm$Name e91b96c31417e91b96c31417
java.lang.invoke.DirectMethodHandle 34df47bc027b
java.lang.Object[] 21a2e1ddc9e1
java.lang.invoke.LambdaForm$NamedFunction a1dcf74a8339a1dcf74a8339
java.lang.invoke.DirectMethodHandle 59df2f1777f559df2f1777f5
java.lang.invoke.MemberName c4789c24d0f5c4789c24d0f5
java.lang.invoke.MemberName a95ac677c2ec
java.lang.invoke.MethodType e871944ccc2ee871944ccc2e
java.lang.invoke.MethodType d15946ca3f75d15946ca3f75
java.lang.Object[] 28e5ea9adce48419e4df4c30
java.lang.invoke.MethodHandleImpl$CountingWrapper 526aa197374e526aa197374e
java.lang.Object[] 28e5ea9adce4b866562a25ef
int[] 11da0177cb844468a6fb24f9
java.lang.Object[] 7bfee05831fd
java.lang.invoke.LambdaForm 769db06caf0769db06caf0
java.lang.invoke.LambdaForm$Name[] 5ec2060fd9d45ec2060fd9d4
java.lang.Object[] 5d9878fef9b8b99aa5e64146
java.lang.invoke.LambdaForm$Name c8b68ccdea9cc8b68ccdea9c
java.lang.invoke.DirectMethodHandle$Accessor d1abb92e6926d1abb92e6926
java.lang.invoke.LambdaForm$Name ce2713b5705ece2713b5705e
java.lang.Object[] 78ec688296ae9549a33eee74
java.lang.invoke.LambdaForm$NamedFunction c25d84b5aff5c25d84b5aff5
java.lang.invoke.MemberName ce280dcc1951ce280dcc1951
java.lang.String 5cf9fbd9ce9a
byte[] 8513466edef
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandleNatives.lookupField(Class, String, Throwable)
com.oracle.svm.core.hub.DynamicHubCompanion 20e94f2f9075
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata bd77bf8a2dd3
java.lang.String 7b3bc28bb8c34b48fcfc8b85
byte[] 171b5ccb0ef04e298ae33f7f
java.lang.String c74124b5b27f
byte[] d9e19651ed40
java.lang.String d7036610301d
byte[] 7e156f1e4578
java.lang.String 791ec0222635
byte[] c9c75ef82f38
java.lang.String 2c8ce22a2aef
byte[] 784bb40df568
java.lang.String 51cd1536d660
byte[] 76aeb2abd7c8
java.lang.String a0c4947184d
byte[] f720f827aa1
java.lang.String 66fa409f1859
byte[] 60fbdba09c7c
java.lang.String ba504c16434c
byte[] ae7cc81b6b0b
java.lang.String eda36336b00f
byte[] d8e853630b4e
java.lang.String 7b3bc28bb8c378dc80f5a217
byte[] 171b5ccb0ef0c532e100a67a
java.lang.String b647041447744b48fcfc8b85
byte[] 431547a03235
java.lang.String 440d1197c5c3
byte[] b94d575ed3b8
java.lang.String 9de0dc6ae0c1
byte[] 50236b072d29
java.lang.String 48571e23db21
byte[] a2f8c91d8209
java.lang.String 37f682cc5512302bbbe5c056
byte[] f9d2b5284af8
java.lang.String b647041447744fdfd4ceb48c
java.lang.String d700f92531974b48fcfc8b85
byte[] cb787058ae014e298ae33f7f
java.lang.String d4000c9dc0f7
byte[] f66721cfa2ed
java.lang.String 59329772a86b
byte[] f41c30ab3fb1
java.lang.String b77c6bc2955d
byte[] b37beabaa195
java.lang.String a3149979086d
byte[] c612fe5aebb7
java.lang.String d700f9253197302bbbe5c056
byte[] cb787058ae011c3e4343598d
java.lang.Class 886c856870d8
java.lang.String 331e453afaf3
byte[] efbd48361b28
java.lang.String c341d0bdab9
byte[] fafed4b7913c
java.lang.String a4ddb029494e
byte[] 204e49ff4ef7
java.lang.String 726216375888
byte[] c2fbf37af44c
java.lang.String ab50be1f9efc
byte[] 9a3bc78c0dad
java.lang.String 8badcb134a05
byte[] 534de4a25468
java.lang.String 7d8d340a5f82
byte[] 6b035ee86371
java.lang.String 33c922e5a62f
byte[] 5e791ec21939
java.lang.String 487ae0437ce2
byte[] 8f463cf1f909
java.lang.String a534bb4588ba534bb4588b
byte[] 7e2eefa50ca6
java.lang.String 54dfce848e0e
byte[] c4128de631b5
java.lang.String ab262c4694dc
byte[] 8a41efb9c080
java.lang.String 52309c634834
byte[] 45920875135d97b763ed2f94
java.util.HashMap$Node 33a1173461e5
java.lang.invoke.MemberName.getFieldType()
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.checkArgs(Object[], int, String)
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.asField(MemberName, boolean)
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandle.getFieldAccessor(Field)
java.lang.Object[] 2cae32a143f09549a33eee74
io.lambdametrics.api.settings.SettingType$$Lambda/0x08d9cdf10e964794acf357d45b0816d00 ffffffffb8b5
java.lang.Class b84b7d2d038e
java.lang.Object[] 5d9878fef9b89549a33eee74
java.lang.invoke.DirectMethodHandle 1c767013e8731c767013e873
java.lang.invoke.LambdaForm$Name 197d05fc1f3c197d05fc1f3c
java.lang.Object[] 6af9d7b77e59
java.lang.invoke.MemberName 326a312e0ce3326a312e0ce3
java.lang.Class b2c56fb7a79f
java.lang.String cbd4d36ed945
byte[] 9ae8ebc7032b
com.oracle.svm.core.hub.DynamicHubCompanion 9c2fc81de4f0
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 3e2c2b75880c
java.lang.String 8cbbab8492204b48fcfc8b85
byte[] 2cc474c16cbf4a6054eba150
java.lang.String 8cbbab849220509099d5c669
java.lang.invoke.MethodType 54e978ded3dd54e978ded3dd
java.lang.Class[] d355046b07bf
java.util.Objects.equals(Object, Object)
java.lang.Object[] 48eeb326e16b
java.lang.Object[] c4013b8b537c
java.lang.invoke.LambdaForm$Name e28c11cc6036
java.lang.Object[] c822103cb853
java.lang.invoke.BoundMethodHandle$Species_I 596b8a16c317596b8a16c317
java.lang.Class 2a3524dac835
java.lang.invoke.LambdaForm 8ce7941ca150
java.lang.invoke.LambdaForm$Name[] 86381566dcc3
java.lang.Object[] 2ad5834b6f06
java.lang.invoke.LambdaForm$Name 291752031d7d
java.lang.invoke.LambdaForm$NamedFunction 3f6a5a1955ce
java.lang.invoke.DirectMethodHandle$Accessor 71f814e67491
java.lang.invoke.MemberName 7b60d9f7f31d
java.lang.String 19598749692c1e6e659cd864
byte[] dfdcceff555b7eece3fc9d5f
jdk.vm.ci.meta.JavaKind.fromPrimitiveOrVoidTypeChar(char)
jdk.vm.ci.meta.JavaKind d5dd0014144e
com.oracle.svm.core.hub.DynamicHubCompanion f5dbafdf5ad6
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 705066fd8b89
java.lang.String 19598749692c4b48fcfc8b85
byte[] dfdcceff555b4e298ae33f7f
java.util.HashMap$Node ef13f5546bb9
java.lang.Class ee6eacf6f7a7
com.oracle.svm.core.reflect.fieldaccessor.UnsafeQualifiedIntegerFieldAccessorImpl.get(Object)
java.lang.invoke.MethodType 18f49506db15
io.lambdametrics.api.settings.SettingType 4c97c447b6d3
io.lambdametrics.api.settings.SettingType$$Lambda/0xdac5ec158fa104a12aa3903a33c29f4c0 1903109b17dc
java.lang.Class 5d2ded0dc68d
io.lambdametrics.api.settings.SettingType 74ebddbea3c3
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x5f0542897f324f2e4b4788931a786c360 ffffffffa436
java.lang.Class c90ec91c92a6
io.lambdametrics.api.settings.SettingType 5315956446f8
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x462494d3404ca29c6a2ecc179d3940630 95c
java.lang.Class 4dd331365a64
io.lambdametrics.api.settings.SettingType c9da7cc070d9
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x0d37f458fdb37e37d2ce06517bd5e9590 2596
java.lang.Class 26ba48ca454e
io.lambdametrics.api.settings.SettingType c4f930f57731
io.lambdametrics.api.settings.SettingType$$Lambda/0xb67eb954a5e93ba66bef0d8d9bc1bcd60 fffffffff759
java.lang.Class 30187b5912a0
com.oracle.svm.core.posix.headers.Pthread.pthread_mutex_unlock(Pthread$pthread_mutex_t)
com.oracle.svm.core.graal.snippets.CEntryPointSnippets.detachCurrentThread()
com.oracle.svm.core.thread.VMThreads.detachCurrentThread()
com.oracle.svm.core.thread.VMThreads.threadExit()
com.oracle.svm.core.thread.PlatformThreads.exit(Thread)
com.oracle.svm.core.thread.ThreadListenerSupport.afterThreadRun()
java.lang.Thread.exit()
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.notify(Object, boolean)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.ensureLocked(Object, MonitorInflationCause)
com.oracle.svm.core.thread.PlatformThreads.afterThreadExit(IsolateThread)
com.oracle.svm.core.thread.ThreadListenerSupport.afterThreadExit(IsolateThread, Thread)
com.oracle.svm.core.thread.VMThreads.detachThread(IsolateThread, boolean)
com.oracle.svm.core.thread.VMThreads.lockThreadMutexInNativeCode(boolean)
com.oracle.svm.core.thread.VMThreads.lockThreadMutexInNativeCode0(boolean)
com.oracle.svm.core.thread.VMThreads.removeFromThreadList(IsolateThread)
com.oracle.svm.core.thread.PlatformThreads.detach(IsolateThread)
com.oracle.svm.core.thread.ThreadData.detach()
com.oracle.svm.core.thread.ThreadData.free()
com.oracle.svm.core.genscavenge.TlabSupport.retireTlabToEden(IsolateThread)
com.oracle.svm.core.locks.VMMutex.guaranteeIsOwner(String, boolean)
com.oracle.svm.core.genscavenge.TlabSupport.accumulateAndResetStatistics(IsolateThread)
com.oracle.svm.core.genscavenge.AdaptiveWeightedAverageStruct.sample(AdaptiveWeightedAverageStruct$Data, double)
com.oracle.svm.core.genscavenge.AdaptiveWeightedAverageStruct.computeAdaptiveAverage(AdaptiveWeightedAverageStruct$Data, double, double)
com.oracle.svm.core.jdk.UninterruptibleUtils$AtomicLong 23001f39b079
java.util.concurrent.locks.AbstractQueuedSynchronizer.cancelAcquire(AbstractQueuedSynchronizer$Node, boolean, boolean)
java.util.concurrent.locks.AbstractQueuedSynchronizer.cleanQueue()
java.time.Duration f68f269d12c9
io.lambdametrics.app.push.PushCoordinator.pushFinally(Duration)
java.time.Duration 1696d74d87b2
java.lang.invoke.BoundMethodHandle$Species_I fc3e5e2c8771fc3e5e2c8771
io.lambdametrics.app.push.FirstPush.awaitNeed()
io.lambdametrics.app.push.FirstPush.nanosUntilNeed()
io.lambdametrics.app.FreeFilesWait.await()
io.lambdametrics.app.FreeFiles.count(int)
java.lang.String 9c791100e458
byte[] d8e92399161e
io.lambdametrics.app.FreeFiles.closeAll(List)
java.util.ArrayList$Itr.next()
java.util.ArrayList$Itr.checkForComodification()
io.lambdametrics.app.BackendStarter.readTimeZones()
java.util.TimeZone.getTimeZone(String, boolean)
java.util.ImmutableCollections$MapN.containsKey(Object)
java.util.ImmutableCollections$MapN 88bc2623a920
java.lang.String 1f5f47fe71825d281c4bb46e
java.lang.Object[] 69c5011b12ad
java.lang.String 79dfaa11445d
byte[] 7eee3d5a2edc
byte[] 8729def7e45680adeaaa57e8
java.lang.String aa8294151e2
byte[] 62b29ac91850
java.lang.String 191c67769128
byte[] 1b2119ee73b
sun.util.calendar.ZoneInfoFile.getZoneInfo(String)
sun.util.calendar.ZoneInfoFile.getZoneInfo0(String)
java.util.concurrent.ConcurrentHashMap 9dfd632c8a14
java.util.concurrent.ConcurrentHashMap$Node[] 33cb8dac8e24
java.util.HashMap 9615aa7a59c5
java.util.HashMap$Node[] fbc1a89c47ce
java.util.HashMap$Node 1a20f5fa93e6703ef1eddd31
java.lang.String[] 7cd904cb635b
int[] c911faec1677
java.lang.Class 24604ee06cfb
byte[][] 820e574f2653
java.lang.Class 34a72f8cb958
byte[] 1e203066fe60cfab0443774f
sun.util.calendar.ZoneInfoFile.getZoneInfo(DataInput, String)
java.io.DataInputStream.readUnsignedByte()
java.io.ByteArrayInputStream.read()
java.io.DataInputStream.readInt()
java.io.DataInputStream.readFully(byte[], int, int)
java.io.ByteArrayInputStream.read(byte[], int, int)
jdk.internal.util.ByteArray.getInt(byte[], int)
sun.util.calendar.ZoneInfoFile.readOffset(DataInput)
java.lang.Class 36d1ab4f4e09
sun.util.calendar.ZoneInfoFile.getZoneInfo(String, long[], int[], long[], int[], ZoneInfoFile$ZoneOffsetTransitionRule[])
java.lang.Class d363bb4a1a36
java.util.TimeZone.clone()
byte[] 79ca6310f0c5
com.oracle.svm.core.JavaMemoryUtil.copyForward(Object, UnsignedWord, Object, UnsignedWord, UnsignedWord)
com.oracle.svm.core.JavaMemoryUtil.copyForward(Pointer, Pointer, UnsignedWord)
com.oracle.svm.core.JavaMemoryUtil.copyUnalignedLower(Pointer, Pointer, UnsignedWord)
com.oracle.svm.core.JavaMemoryUtil.copyUnalignedUpper(Pointer, Pointer, UnsignedWord)
io.lambdametrics.app.BackendStarter.startOrLogWhyNot(int)
io.lambdametrics.app.BackendStarter.loadOrLogWhyNot()
io.lambdametrics.app.BackendStarter.load()
io.lambdametrics.app.ExtensionModule_BackendLoaderFactory.get()
io.lambdametrics.app.RegisteredExtension$$Lambda/0x52597fc06e9c6ccd136aafd8298b1c700 ffffffffb11d
java.lang.Class 1d19420369cd
io.lambdametrics.app.ExtensionModule.backendLoader(Iterable)
java.lang.Class 9de0f829b3c8
io.lambdametrics.app.config.Version.userAgent()
io.lambdametrics.app.config.Version.current()
java.lang.ClassLoader.definePackage(Class)
java.lang.Class 5960bbb98455
com.oracle.svm.core.hub.DynamicHubCompanion 6084f70c30e3
java.lang.String 73de162bb537
byte[] 5b02a6ad389d
java.lang.String 4d00a09acefd
byte[] a117cc13c025
java.lang.String c0876d4e6fd1
byte[] d4702960713d
java.lang.String cd2ced055810
byte[] 8fb34f2b7a8
java.lang.String e4dc06fcd9c4
byte[] c4e8ae54148
java.lang.String 5db26b302c93
byte[] f5e0ef0b14a0
java.lang.String 6b71cc1670d8
byte[] 8fc02b3b96a6
java.lang.String ef0e89c23ed0
byte[] 1881161edc98
java.lang.String 6b5e5a1a3354
byte[] eada12017de9
java.lang.ClassLoader.definePackage(String, Module)
java.util.concurrent.ConcurrentHashMap f888cbd3257e
java.util.concurrent.ConcurrentHashMap$Node[] 9469941fbd0a
java.util.concurrent.ConcurrentHashMap$Node 978f4fd8dbf0
java.util.concurrent.ConcurrentHashMap$Node 44fe6928d8e7
java.lang.Package c176af239a0
java.lang.Package$VersionInfo 2b8fdcaa7aec56d890e1041e
java.lang.String 9eb305bc27ccf516c6e6b94b
byte[] b6aae1887b85e09e875cf735
java.lang.String 2e0c9f5f3971
byte[] 38410a867ed2
java.lang.Class 4d7d5724da67
io.lambdametrics.app.push.BackendLoader.load(List, Settings)
io.lambdametrics.app.push.BackendLoader.load(List, Settings, List)
io.lambdametrics.app.push.BackendLoader.find()
io.lambdametrics.app.BuiltInBackends.iterator()
java.util.ImmutableCollections$ListN 44fa06826378
java.util.List.spliterator()
java.lang.Class 8a98fbfaf037
java.util.AbstractList$RandomAccessSpliterator.characteristics()
java.util.stream.ReferencePipeline.map(Function)
java.lang.Class c6c7229f06ba
java.util.stream.ReferencePipeline.iterator()
java.util.stream.AbstractPipeline.spliterator()
java.lang.Class ff136865d743
java.lang.Class e3bf4be25bc9
java.util.Spliterators.iterator(Spliterator)
java.lang.Class defca5af5be2
java.util.Spliterators$1Adapter.hasNext()
java.util.stream.StreamSpliterators$WrappingSpliterator.tryAdvance(Consumer)
java.util.stream.StreamSpliterators$AbstractWrappingSpliterator.doAdvance()
java.util.stream.StreamSpliterators$AbstractWrappingSpliterator.init()
java.util.stream.AbstractPipeline$$Lambda/0x3a2cf6010bdb088ee87627c971c6b21c0.get()
java.util.stream.StreamSpliterators$WrappingSpliterator.initPartialTraversalState()
java.lang.Class e11c34b6fcd8
java.lang.Class 4ba124f3b41c
java.util.stream.ReferencePipeline$3.opWrapSink(int, Sink)
java.lang.Class ee5bdb2a682d
java.util.stream.ReferencePipeline$3$1.<init>(ReferencePipeline$3, Sink, Function)
java.lang.Class 732e76d8d59f
java.util.AbstractList$RandomAccessSpliterator.estimateSize()
java.util.AbstractList$RandomAccessSpliterator.getFence()
java.lang.Object[] 99122a4d1cae
java.util.stream.Sink$ChainedReference.begin(long)
java.util.stream.StreamSpliterators$AbstractWrappingSpliterator.fillBuffer()
java.util.stream.Sink$ChainedReference.cancellationRequested()
java.util.stream.Sink.cancellationRequested()
java.util.stream.StreamSpliterators$WrappingSpliterator$$Lambda/0xbd1ed6b62f2b2e1f891d8e864678b9180.getAsBoolean()
java.util.stream.StreamSpliterators$WrappingSpliterator.lambda$initPartialTraversalState$0()
java.util.AbstractList$RandomAccessSpliterator.tryAdvance(Consumer)
java.util.AbstractList$RandomAccessSpliterator.get(List, int)
java.util.stream.ReferencePipeline$3$1.accept(Object)
io.lambdametrics.app.BuiltInBackends$$Lambda/0x8734567173b76776b9ad4fb52a02ca710 7c4b
java.lang.Class d78369bb9b97
io.lambdametrics.app.BuiltInBackends$$Lambda/0x8734567173b76776b9ad4fb52a02ca710.apply(Object)
java.lang.String 2c04c46515c8
io.lambdametrics.app.BuiltInBackends.lambda$iterator$0(String)
java.lang.Class 405cfa6e517c
java.util.stream.StreamSpliterators$WrappingSpliterator$$Lambda/0x580ba5b64bb668c89864bf5683bb08500.accept(Object)
java.util.AbstractList$RandomAccessSpliterator.checkAbstractListModCount(AbstractList, int)
java.util.stream.SpinedBuffer.get(long)
java.util.Spliterators$1Adapter.accept(Object)
java.util.Spliterators$1Adapter.next()
io.lambdametrics.app.push.BackendLoader.add(MetricsBackendProvider, Map)
io.lambdametrics.backend.otlp.OtlpBackendProvider.name()
byte[] ef3c86118b11
java.lang.String aa65d74ccbc3
java.lang.Class 1fda44336f24
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.name()
byte[] d88cb834eb7c
java.lang.Class e9b6c39a1bfa
io.lambdametrics.backend.prometheus.PushgatewayBackendProvider.name()
io.lambdametrics.backend.sysdig.SysdigBackendProvider.name()
java.util.TreeMap.getEntry(Object)
java.lang.Class 5c71b2500c24
io.lambdametrics.app.push.BackendCreator.create(String, MetricsBackendProvider, Settings)
io.lambdametrics.app.push.BackendCreator.attempt(String, MetricsBackendProvider, Settings)
java.lang.Class 96dd603faa2d
java.lang.Class 549214be89c7
java.lang.String 47fe29209835
byte[] d0d0e6049e47
io.lambdametrics.app.push.PushCoordinator.awaitAll(Map)
java.lang.Class 1f4d977d78ee
java.lang.Class 25c25bca13c8
java.util.LinkedHashMap$LinkedEntryIterator.<init>(LinkedHashMap, boolean)
java.util.LinkedHashMap$LinkedHashIterator.<init>(LinkedHashMap, boolean)
io.lambdametrics.app.BackendStarter.logErrorsBeforeExit()
java.lang.Class 4eee0946239e
io.lambdametrics.app.push.ExtensionMetricsCollector.telemetryLosses()
io.lambdametrics.telemetry.TelemetryListener.stats()
java.lang.Class 97c4b7c57379
io.lambdametrics.app.push.PushCoordinator.summary()
io.lambdametrics.app.push.PushCoordinator.nothingSent()
io.lambdametrics.app.queue.DurableMetrics.unacknowledgedInvocations()
io.lambdametrics.app.queue.DurableMetrics.endWindow()
io.lambdametrics.app.config.InstanceLabels.prepare()
io.lambdametrics.app.config.InstanceId.random(String)
io.lambdametrics.app.config.InstanceId.readFrom(String)
io.lambdametrics.app.queue.DurableMetrics.moveWindows()
java.lang.Class 68af3bc1c884
io.lambdametrics.engine.MetricsEngine.takeWindow(Instant, IntFunction)
io.lambdametrics.engine.Instances.nextChanged()
io.lambdametrics.engine.InstanceMetrics.hasChanged()
io.lambdametrics.engine.InstanceMetrics.updateMetrics()
io.lambdametrics.engine.Requests.updateMetrics()
io.lambdametrics.engine.Initializations.updateMetrics()
io.lambdametrics.engine.InstanceMetrics.accumulators()
java.lang.Class 7e12d8b5383f
io.lambdametrics.engine.InvocationMetrics.forEach(BiConsumer)
io.lambdametrics.engine.InstanceMetrics$$Lambda/0xc7d175ff4d03675b8db5f7aaccef8eb20.accept(Object, Object)
io.lambdametrics.engine.InstanceMetrics.lambda$accumulators$0(List, MetricGroup, MetricAccumulator)
java.util.ArrayList.get(int)
io.lambdametrics.engine.MetricGroup 45ab2bcb8a32
io.lambdametrics.engine.InitMetrics.all()
java.lang.Class 8a29109794ae
java.util.AbstractCollection.toArray()
java.util.TreeMap$Values.size()
java.util.TreeMap$Values.iterator()
java.lang.Class ad3114f4253a
java.lang.Class 83e7c5038edf
java.util.LinkedHashMap$LinkedValues.toArray()
java.util.LinkedHashMap.valuesToArray(Object[], boolean)
java.util.ArrayList.spliterator()
java.lang.Class dcaf87750694
java.util.ArrayList$ArrayListSpliterator.characteristics()
java.util.stream.ReferencePipeline.anyMatch(Predicate)
java.lang.Class 87b21ba82bf0
java.util.stream.MatchOps$$Lambda/0x41afbcfa5e9a97ca6f356fe293e5b7370.get()
java.lang.Class ed47eef307f1
java.util.stream.MatchOps$MatchKind b75e51813b58
java.util.ArrayList$ArrayListSpliterator.estimateSize()
java.util.ArrayList$ArrayListSpliterator.tryAdvance(Consumer)
java.util.stream.MatchOps$1MatchSink.accept(Object)
io.lambdametrics.engine.InstanceMetrics$$Lambda/0xa684b9a3ba60e371c4c6d389baf7f6830 ffffffffbf86
java.lang.Class 16cc064fbd1b
io.lambdametrics.engine.InstanceMetrics$$Lambda/0xa684b9a3ba60e371c4c6d389baf7f6830.test(Object)
io.lambdametrics.engine.internal.CounterAccumulator.hasChanged()
io.lambdametrics.engine.internal.DistributionAccumulator.hasChanged()
io.lambdametrics.engine.MetricsEngine.hasNewLosses()
io.lambdametrics.app.queue.Journal.checkFiles()
io.lambdametrics.app.queue.MetricsState.unacknowledgedInvocations()
java.lang.Class 6ef162b8975d
java.util.LinkedHashMap$LinkedValueIterator.<init>(LinkedHashMap, boolean)
java.util.LinkedHashMap$LinkedHashIterator.nextNode()
io.lambdametrics.app.queue.PendingWindows.unacknowledged()
java.util.ArrayDeque.toArray()
java.util.ArrayDeque.toArray(Class)
io.lambdametrics.app.queue.Outbox.invocationsIn(List)
java.lang.String.join(CharSequence, Iterable)
java.lang.StringConcatHelper.stringSize(int, long)
byte[] abdb80f1ecc0
java.lang.StringConcatHelper.prepend(int, byte, byte[], long, String)
jdk.internal.util.DecimalDigits.uncheckedGetCharsLatin1(long, int, byte[])
java.lang.String 921cd013e2b9
byte[] acd5774bba05
java.lang.String 72b7ee5d9b1d
byte[] 34ab3760cf2c
java.lang.Class 6fb37232b058
java.lang.String 656d9da124ef
byte[] f189225aa2e9
io.lambdametrics.app.log.StdoutLogger.log(System$Logger$Level, ResourceBundle, String, Object[])
io.lambdametrics.app.log.StdoutLogger 9a3906a6aaf8e9db3cc069a7
io.lambdametrics.app.log.StdoutLoggerFinder$$Lambda/0xf1f104c0158024a89ce9df90c19c2b7c0 ffffffffd070
java.lang.Class 8b6ad491b35
io.lambdametrics.app.log.StdoutLoggerFinder$$Lambda/0xf1f104c0158024a89ce9df90c19c2b7c0.test(Object)
java.lang.System$Logger$Level bfe886e82411
io.lambdametrics.app.log.StdoutLoggerFinder.isWanted(System$Logger$Level, boolean)
io.lambdametrics.app.log.StdoutLogger.formatted(String, Object[])
io.lambdametrics.app.log.StdoutLogger.log(System$Logger$Level, ResourceBundle, String, Throwable)
io.lambdametrics.app.log.StdoutLogger.line(System$Logger$Level, String, Throwable)
java.lang.String 4e3d51dc5f04
byte[] af727537b7a3
java.lang.String 30fbe95dab62d4770b9a677f
byte[] ffd28765b9b5d4a43394f5b0
io.lambdametrics.app.log.StdoutLogger.oneLine(String)
java.lang.String.replaceAll(String, String)
java.lang.Class c66b0be68c5f
java.util.regex.Pattern.<init>(String, int)
java.lang.String b5d62e9fa2b4
byte[] 551db3946e8
java.util.regex.Pattern.compile()
java.lang.String.codePointAt(int)
java.util.regex.Pattern.RemoveQEQuoting()
java.lang.Class 11ed5640c7e3
java.util.regex.Pattern.expr(Pattern$Node)
java.util.regex.Pattern.sequence(Pattern$Node)
java.util.regex.Pattern.peek()
java.util.regex.Pattern.atom()
java.util.regex.Pattern.escape(boolean, boolean, boolean)
java.lang.Class 5e8c51032548
java.util.regex.Pattern.closure(Pattern$Node)
java.util.regex.Pattern.curly(Pattern$Node, int)
java.util.regex.Pattern.qtype()
java.util.regex.Pattern.next()
java.lang.Class 9707e77f0f9f
java.util.regex.Pattern$Start.<init>(Pattern$Node)
java.lang.Class 651bac67497d
java.util.regex.Pattern$Curly.study(Pattern$TreeInfo)
java.util.regex.Pattern$LineEnding.study(Pattern$TreeInfo)
java.util.regex.Pattern$Node.study(Pattern$TreeInfo)
java.util.regex.Matcher.replaceAll(String)
java.util.regex.Matcher.find()
java.util.regex.Matcher.search(int)
java.util.regex.Pattern$Start.match(Matcher, int, CharSequence)
java.util.regex.Pattern$LineEnding.match(Matcher, int, CharSequence)
io.lambdametrics.app.log.StdoutLogger.printable(String)
io.lambdametrics.app.log.StdoutLogger.isControl(char)
io.lambdametrics.app.log.LogWriter.accept(String)
io.lambdametrics.app.log.LogWriter 185573270b02
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcae12499702df
java.util.ArrayDeque d3a57c1acce66167a270a873
java.lang.Object[] 9b4ae7c1c978e700d8078e6
java.util.ArrayDeque.addLast(Object)
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject bf094995ba74
io.lambdametrics.app.log.LogWriter.startThread()
java.lang.Class 50f79a3b4c6a
io.lambdametrics.app.push.PushCoordinator.close()
java.lang.Class e9a2a30b9c27
io.lambdametrics.app.push.ParallelCloser.closeAll(Map)
java.lang.Class 200702a5696
io.lambdametrics.app.log.LogWriter.flush(Duration)
io.lambdametrics.app.log.LogWriter.canWriteInBackground()
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.awaitNanos(long)
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.newConditionNode()
java.lang.Class 15f331329dd2
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.enableWait(AbstractQueuedSynchronizer$ConditionNode)
java.lang.String 9d7ffc00a2d4
byte[] ed6da3b58f18
io.lambdametrics.app.log.LogWriter$$Lambda/0xd7550a9c427267019668675e0b24979f0.run()
io.lambdametrics.app.log.LogWriter.run()
io.lambdametrics.app.log.LogWriter.take()
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.doSignal(AbstractQueuedSynchronizer$ConditionNode, boolean)
java.util.concurrent.locks.AbstractQueuedSynchronizer.enqueue(AbstractQueuedSynchronizer$ConditionNode)
java.util.concurrent.locks.LockSupport.unpark(Thread)
com.oracle.svm.core.thread.PlatformThreads.unpark(Thread)
com.oracle.svm.core.thread.ThreadData.acquire()
com.oracle.svm.core.posix.thread.PosixParker.unpark()
com.oracle.svm.core.posix.headers.Pthread.pthread_cond_signal(Pthread$pthread_cond_t)
com.oracle.svm.core.thread.ThreadData.release()
java.io.PrintStream.writeln(String)
java.io.PrintStream c6bc6ea97b8a89c3c254560
java.lang.Class 30490ecca52d
java.io.Writer.write(String)
java.io.BufferedWriter cdd1332fe64e9c4ff7350ee
java.lang.Class a01cab9f021d
java.io.BufferedWriter.write(String, int, int)
java.io.OutputStreamWriter 43a93fc42606f16a397acb4
java.lang.Class 8ec010b939c6
java.io.BufferedWriter.growIfNeeded(int)
java.lang.String.getChars(int, int, char[], int)
char[] dc274cc606c2cf8ab70563b8
java.lang.StringLatin1.getChars(byte[], int, int, char[], int)
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.stringLatin1Inflate(Pointer, Pointer, int)
java.lang.String 3af564ba1025b0c4db8a693d
byte[] a3b4e2945c11af89f416fdc9
java.io.BufferedWriter.flushBuffer()
sun.nio.cs.StreamEncoder.write(char[], int, int)
sun.nio.cs.StreamEncoder e2b155d5ff47131da8eb24e8
sun.nio.cs.StreamEncoder.implWrite(char[], int, int)
java.nio.CharBuffer.wrap(char[], int, int)
java.lang.Class 3ec51bd4dbd1
java.nio.CharBuffer.limit(int)
java.nio.CharBuffer.position(int)
sun.nio.cs.StreamEncoder.implWrite(CharBuffer)
sun.nio.cs.StreamEncoder.growByteBufferIfNeeded(int)
java.nio.HeapByteBuffer 3fe04b1ca3bf4f35ae1777b8
sun.nio.cs.UTF_8$Encoder d41bb47ea3656201b26d8a2d
sun.nio.cs.StreamEncoder.implFlushBuffer()
java.nio.ByteBuffer.allocate(int)
java.nio.HeapByteBuffer.<init>(int, int, MemorySegment)
java.nio.charset.CharsetEncoder.encode(CharBuffer, ByteBuffer, boolean)
java.lang.Class 4119852f14e7
sun.nio.cs.UTF_8$Encoder.encodeLoop(CharBuffer, ByteBuffer)
sun.nio.cs.UTF_8$Encoder.encodeArrayLoop(CharBuffer, ByteBuffer)
java.nio.CharBuffer.array()
java.nio.CharBuffer.arrayOffset()
java.nio.ByteBuffer.array()
java.nio.ByteBuffer.arrayOffset()
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.stringCodingEncodeArrayAscii(Pointer, Pointer, int)
sun.nio.cs.UTF_8.updatePositions(Buffer, int, Buffer, int)
java.nio.charset.CoderResult f114cc03655c
sun.nio.cs.StreamEncoder.flushBuffer()
sun.nio.cs.StreamEncoder.writeBytes()
java.io.PrintStream.write(byte[], int, int)
java.io.BufferedOutputStream 35b39745aa99
java.lang.Class becb691f5aba
java.io.BufferedOutputStream.write(byte[], int, int)
java.io.BufferedOutputStream.flushBuffer()
java.io.FileOutputStream 5ede0d996f68
java.io.FileOutputStream.write(byte[], int, int)
java.io.FileDescriptor f7c52d52f289
java.io.FileOutputStream.writeBytes(byte[], int, int, boolean)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_GetByteArrayRegion_hSsupt6SQk2Puje3jV2WMC(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.jni.functions.JNIFunctions.GetByteArrayRegion(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.jni.functions.JNIFunctions$Support.getPrimitiveArrayRegion(JavaKind, JNIObjectHandle, int, int, PointerBase)
java.util.concurrent.FutureTask.run()
io.lambdametrics.app.push.BackendCreator$$Lambda/0x3d1e987e07681907e4ac1a28339a808f0.call()
io.lambdametrics.app.push.BackendCreator.lambda$attempt$0(MetricsBackendProvider, String, Settings)
java.lang.Class b1cb0b494d2b
io.lambdametrics.backend.sysdig.SysdigBackendProvider.create(BackendContext)
io.lambdametrics.backend.http.SecretSetting.read(Settings, String, InstantSource, Function)
io.lambdametrics.backend.http.SecretSetting.logIfUnwrapped(Settings, Object)
io.lambdametrics.api.settings.Setting.<init>(String, SettingType, Optional, String)
java.lang.String 493022850c3c
byte[] db9ff0b94250
java.lang.Class 54ee8ec75496
io.lambdametrics.api.settings.SettingType 558c51e37cb1
io.lambdametrics.api.settings.SettingType$$Lambda/0x190e489fe8e56c277e3cc284641e5ed20 58c7
java.lang.Class 974541cf7e58
io.lambdametrics.api.settings.SettingType$$Lambda/0x190e489fe8e56c277e3cc284641e5ed20.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$static$0(String)
java.util.stream.IntPipeline.noneMatch(IntPredicate)
java.util.stream.MatchOps$MatchKind 39f22879eab8
io.lambdametrics.api.settings.SettingType$$Lambda/0xf034c4360bfe2df9f48229804b6ba52b0 ffffffffcc10
java.lang.Class ea79d770f8f1
io.lambdametrics.api.settings.SettingType$$Lambda/0xf034c4360bfe2df9f48229804b6ba52b0.test(int)
java.util.Optional.equals(Object)
io.lambdametrics.api.settings.Secret.equals(Object)
java.lang.Class 842e7e2321ea
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x462ad2b778d88c0bc5c6776a7eb963b30 ffffffff9fe5
java.lang.Class b99e05dcc574
io.lambdametrics.backend.http.SecretSetting$$Lambda/0x462ad2b778d88c0bc5c6776a7eb963b30.apply(Object)
io.lambdametrics.backend.sysdig.SysdigBackendProvider$$Lambda/0xbeb5c84671fd0646483cb50f525981a70 fffffffff4b3
java.lang.Class 33a596e09a6f
io.lambdametrics.backend.sysdig.SysdigBackendProvider$$Lambda/0xbeb5c84671fd0646483cb50f525981a70.apply(Object)
java.lang.Class c71eb1a73b10
io.lambdametrics.backend.http.HttpEndpointSettings.read(Settings, String, Optional, Optional)
java.lang.Class 3217c48b98db
io.lambdametrics.backend.http.SecretSetting.nameInUse(Settings)
io.lambdametrics.backend.http.HttpEndpointSettings.tls(Settings)
java.lang.Class 65f45d812be3
java.lang.Class 1f4e12b21869
java.lang.Class cdf911ba3a96
io.lambdametrics.backend.http.HttpEndpointSettings$$Lambda/0x19b31ffcb874f3e6f99ad67bfcc8f3490.apply(Object)
java.lang.Class 87444cc77f77
io.lambdametrics.backend.http.HttpEndpoint.<init>(URI, Optional, Optional, TlsOptions, Optional)
io.lambdametrics.api.settings.Settings.throwIfInvalid()
java.lang.Class b3ea69f6553e
io.lambdametrics.app.push.BackendCreator$Context.totalsRestart()
java.util.ImmutableCollections$SetN.contains(Object)
java.util.ImmutableCollections$SetN 13068407e72d
java.util.ImmutableCollections$SetN.probe(Object)
java.lang.Object[] 1776e6a3b420
java.lang.Class 6f6f039f2c3b
java.lang.Class 11d2233b42dc
io.lambdametrics.app.push.BackendCreator$Context.repeatsUnchanged()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend.<init>(Function, HttpEndpoint, String, RemoteWriteVersion, boolean, boolean)
java.lang.Class a7bb849748ee
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteClient.<init>(HttpEndpoint, String)
java.lang.Class b13378c08ff8
io.lambdametrics.backend.http.HttpEndpointClient.<init>(HttpEndpoint, String, InstantSource)
java.lang.Class 869fa51bc28a
java.lang.Class e0d1366e1d9c
java.lang.Class 7d23d7350d72
java.lang.Class 5dc771051c88
okhttp3.OkHttpClient$Builder.<init>()
java.lang.Class 50eddf73289a
com.oracle.svm.core.classinitialization.ClassInitializationInfo ab4b758d237cab4b758d237c
java.lang.Class 8751b6d57539
com.oracle.svm.core.hub.DynamicHubCompanion 8b22eea92e86
java.util.concurrent.locks.ReentrantLock 3764028eb4c23764028eb4c2
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc48ae5b5cc4e4
com.oracle.svm.core.FunctionPointerHolder b6ea91496af6b6ea91496af6
okhttp3.EventListener.<clinit>()
java.lang.Class eafccc9e05a
java.lang.Class c28850a2cff3
com.oracle.svm.core.hub.DynamicHubCompanion 9266838e0f4b
com.oracle.svm.core.classinitialization.ClassInitializationInfo 71dc56ecc3cd
java.lang.Class b1c2a1613627
com.oracle.svm.core.hub.DynamicHubCompanion ce45989ca805
java.util.concurrent.locks.ReentrantLock ff6cfd1a494f
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcd28b90b210b8
com.oracle.svm.core.FunctionPointerHolder a7a7b0691fee
okhttp3.internal._UtilJvmKt.<clinit>()
boolean[] 27c4d1383aa8
kotlin.text.StringsKt__StringsKt.removePrefix(String, CharSequence)
kotlin.text.StringsKt__StringsJVMKt.startsWith(String, String, boolean)
java.lang.String 603c7ba03306
java.lang.String eb6c70ba6258
byte[] 140f00fb8c76
byte[] 55119a45ad9b
kotlin.jvm.internal.Intrinsics.checkNotNullExpressionValue(Object, String)
kotlin.text.StringsKt__StringsKt.removeSuffix(String, CharSequence)
kotlin.text.StringsKt__StringsJVMKt.endsWith(String, String, boolean)
java.lang.String 9cc7fa811503
byte[] 75319236348f
java.lang.Class 597b196c7103
java.lang.Class 44d79bc9c6e5
com.oracle.svm.core.hub.DynamicHubCompanion c3936f5fe881
okhttp3.Authenticator.<clinit>()
java.lang.Class 39e5a00a161c
com.oracle.svm.core.hub.DynamicHubCompanion b2a62b660e1c
okhttp3.Authenticator$Companion.<clinit>()
java.lang.Class 79ba196ecd9e
java.lang.Class 50227c75ea71
java.lang.Class fb68c598c340
com.oracle.svm.core.hub.DynamicHubCompanion 8eb621420c83
okhttp3.Dns.<clinit>()
java.lang.Class daba1e4237a2
com.oracle.svm.core.hub.DynamicHubCompanion ce2016f0e828
okhttp3.Dns$Companion.<clinit>()
java.lang.Class 7d54546e61e7
com.oracle.svm.core.hub.DynamicHubCompanion 69c32abb8b70
com.oracle.svm.core.classinitialization.ClassInitializationInfo.initializeSuperInterfaces(Class)
java.lang.Class.getInterfaces(boolean)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 1b69ac4c23a21b69ac4c23a2
java.lang.Class 635ff4ba984b
com.oracle.svm.core.hub.DynamicHubCompanion e460684bc173
java.util.concurrent.locks.ReentrantLock 14748b4fa2fb14748b4fa2fb
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc2f62f174bee0
com.oracle.svm.core.FunctionPointerHolder 53a81db0fce353a81db0fce3
okhttp3.CookieJar.<clinit>()
java.lang.Class e909497163ef
com.oracle.svm.core.hub.DynamicHubCompanion 326009f4d61a
okhttp3.CookieJar$Companion.<clinit>()
java.lang.Class d865956b12f1
com.oracle.svm.core.classinitialization.ClassInitializationInfo a05865ce7d8e
java.lang.Class 6c0bcf02cf75
com.oracle.svm.core.hub.DynamicHubCompanion 5ac524a1c03e
java.util.concurrent.locks.ReentrantLock a4a05efd2b1d
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbce3487170a1f7
com.oracle.svm.core.FunctionPointerHolder 2c3907aa4826
okhttp3.internal.platform.Platform.<clinit>()
java.lang.Class 29d39045c3b8
okhttp3.internal.platform.Platform$Companion.findPlatform()
com.oracle.svm.core.classinitialization.ClassInitializationInfo e4bd0a082db0
java.lang.Class 54aca05f25ad
com.oracle.svm.core.hub.DynamicHubCompanion 52fd3f8ea025
java.util.concurrent.locks.ReentrantLock b8c4d89c5cee
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcd7b3a678e7ac
com.oracle.svm.core.FunctionPointerHolder 32ac606b8a1c
okhttp3.internal.platform.Jdk9Platform.<clinit>()
java.lang.Class 286dd2653877
java.lang.String 50cf133b5264
java.util.concurrent.ConcurrentHashMap$Node 7757eedb473561ea667916f6
java.lang.String d04955dc3e2249a6dc49d2f3
kotlin.text.StringsKt__StringNumberConversionsKt.toIntOrNull(String, int)
byte[] 6657420999d7d9a22527e6b3
java.util.logging.Logger.demandLogger(String, String, Class)
java.util.logging.LogManager.getLogManager()
java.util.logging.LogManager.ensureLogManagerInitialized()
java.util.logging.LogManager 20eef6178350
java.util.concurrent.atomic.AtomicBoolean 9b2a8dd5a4f79805abfb8ea
java.lang.Class 9d1aac22f6a5
java.lang.Runnable[] c7b101d18212
java.lang.Module bf57bb6253fefd2b92138a15
java.util.logging.LogManager.demandLogger(String, String, Module)
java.util.logging.LogManager$LoggerContext.findLogger(String)
java.util.logging.LogManager$LoggerContext f7540defd7e7
java.util.concurrent.ConcurrentHashMap 17d842e2bf95a90fc5a7e9
java.util.concurrent.ConcurrentHashMap$Node[] 86501b03ef0e32d4adef71f1
java.lang.Class 64da1aebd4dc
java.util.logging.Logger.<init>(String, String, Module, LogManager, boolean)
java.lang.Class bc4d734fa409
java.lang.Class 1aa7e4922a5e
java.util.logging.Logger.setupResourceInfo(String, Module)
java.util.logging.Logger$LoggerBundle 3d4eaf324858
java.util.logging.LogManager.addLogger(Logger)
java.util.logging.LogManager.drainLoggerRefQueueBounded()
java.lang.ref.ReferenceQueue.poll()
java.lang.ref.ReferenceQueue b6ffb4e12a2391ef135c00c1
java.util.logging.LogManager$LoggerContext.addLocalLogger(Logger)
java.util.logging.LogManager$LoggerContext.requiresDefaultLoggers()
java.util.logging.LogManager$LoggerContext.addLocalLogger(Logger, boolean)
java.lang.Class 502f6dc6670f
java.util.logging.LogManager$LoggerContext.ensureAllDefaultLoggers(Logger)
java.util.logging.LogManager$LoggerContext.ensureDefaultLogger(Logger)
java.util.logging.LogManager$RootLogger 3492e298831f
java.util.concurrent.ConcurrentHashMap$Node d436204b8b66
java.util.logging.Logger 2dc08d9fc3ee
java.lang.String f0ef61906994
java.util.concurrent.ConcurrentHashMap$Node 6c81b731e487
java.lang.Class dc22277c5fc4
java.util.logging.LogManager$LoggerWeakRef.<init>(LogManager, Logger)
java.lang.String 243271fabb105c228cb42c5
byte[] 75b86601100c224e4288f5e0
java.util.logging.LogManager.getLevelProperty(String, Level)
java.util.Properties fd52d7e1ceb9
java.util.concurrent.ConcurrentHashMap 596347d76360
java.util.concurrent.ConcurrentHashMap$Node[] e58a837fa458
java.util.concurrent.ConcurrentHashMap$Node 51bcbab03df7
java.util.concurrent.ConcurrentHashMap$Node 843b239a2df8
java.util.logging.LogManager$LoggerContext.processParentHandlers(Logger, String, Predicate)
java.lang.String f5dbd37206a3
byte[] 5d353bbb817e
java.util.logging.LogManager.getBooleanProperty(String, boolean)
java.lang.String 243271fabb10d802dcb67b3b
byte[] 75b86601100c941c0167cf1d
java.lang.String 8a3fdf8ca156d802dcb67b3b
byte[] 1773b39b70da941c0167cf1d
java.util.logging.LogManager$LoggerContext.getNode(String)
java.util.logging.LogManager$LogNode fe55f9fcf6ed
java.util.HashMap 8525a8fe4584ad026c7d6e02
java.util.HashMap$Node[] b5403f095f87
java.lang.Class 636315dc8bb4
java.util.logging.LogManager$LoggerWeakRef ecca8b5e51bf
java.lang.Class 1378e898815b
java.util.logging.Logger.setParent(Logger)
java.util.logging.Logger.doSetParent(Logger)
java.lang.Object 3f698fab82ac83ee
java.lang.Class efa5f522c21c
java.util.ArrayList dc56e41d7979
java.lang.Object[] fe00317ff48d
java.util.logging.Logger.updateEffectiveLevel()
java.util.logging.Logger$ConfigurationData 755065953539
java.util.logging.LogManager$LogNode.walkAndSetParent(Logger)
java.lang.String 8a3fdf8ca1566105a51faf88
byte[] 1773b39b70da62341ad72b16
java.util.logging.LogManager.loadLoggerHandlers(Logger, String, String)
java.util.logging.LogManager.createLoggerHandlers(String, String)
java.util.logging.LogManager.parseClassNames(String)
java.util.logging.LogManager.setLoggerHandlers(Logger, String, String, List)
okhttp3.internal.platform.Platform.getSocketFactory()
java.lang.Class cf9c99d4165a
com.oracle.svm.core.hub.DynamicHubCompanion 72a5e25a8679
java.lang.Class 4af3735cbe87
java.lang.Class f9c292cc6efd
com.oracle.svm.core.hub.DynamicHubCompanion 6a48c5ae2594
okhttp3.OkHttpClient.<clinit>()
java.lang.Class f346326570a2
java.lang.Class eff9b5c27c1a
com.oracle.svm.core.classinitialization.ClassInitializationInfo 92bc96e5d85c
java.lang.Class e75f958346c1
com.oracle.svm.core.hub.DynamicHubCompanion c2bd26246123
java.util.concurrent.locks.ReentrantLock 4005bb6307b8
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc45d4b5411fe3
java.lang.Class a1323451159e
com.oracle.svm.core.hub.DynamicHubCompanion 42442af92bc7
com.oracle.svm.core.FunctionPointerHolder ade8e43f9db
okhttp3.Protocol.<clinit>()
okhttp3.Protocol.$values()
java.lang.Class 2e38d7928e30
com.oracle.svm.core.hub.DynamicHubCompanion 5124f46ce3a2
java.lang.Class 1ee7d1deacc7
com.oracle.svm.core.hub.DynamicHubCompanion cc102cf447
com.oracle.svm.core.classinitialization.ClassInitializationInfo adc8f7f171ed
java.util.concurrent.locks.ReentrantLock 739c13085ff6
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcf8c8d5dd8f94
java.lang.Class 8c05b92887c7
com.oracle.svm.core.hub.DynamicHubCompanion 3eb6f45fac81
java.lang.Class[] 41a73ab7d9ec
java.lang.Class 1b31b3412c6c
com.oracle.svm.core.hub.DynamicHubCompanion aace992856f0
java.lang.Class e33de7066f38
com.oracle.svm.core.hub.DynamicHubCompanion ba5710ac868
java.lang.Class 2eb8266d967f
com.oracle.svm.core.hub.DynamicHubCompanion 7da76f9fc86b
java.lang.Class f379a62ee1bd
com.oracle.svm.core.hub.DynamicHubCompanion f23968e600f1
java.lang.Class 1a732e767323
com.oracle.svm.core.FunctionPointerHolder a4d626496780
kotlin.collections.AbstractList.<clinit>()
java.lang.Class cfc0259db48d
java.lang.Class[] 3369477291c1
java.lang.Class bf0d6ef10ac1
com.oracle.svm.core.hub.DynamicHubCompanion 400c2fac7c88
java.lang.Class 10a3fb84569
java.lang.Class 8f30827945ed
okhttp3.internal._UtilJvmKt.toImmutableList(Object[])
com.oracle.svm.core.hub.DynamicHubCompanion ea8203d12777
kotlin.collections.ArraysKt___ArraysJvmKt.asList(Object[])
java.lang.Class 2bb2d262faf8
java.util.Collections.unmodifiableList(List)
java.lang.Class 9ef948e4a278
java.lang.Class ab92621df90f
com.oracle.svm.core.classinitialization.ClassInitializationInfo 9b75b247fb829b75b247fb82
java.lang.Class 376ebe00170d
com.oracle.svm.core.hub.DynamicHubCompanion 742d36f6fc29
java.util.concurrent.locks.ReentrantLock cfb35407ccd8cfb35407ccd8
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc828259c9556f
com.oracle.svm.core.FunctionPointerHolder 852e32db1567852e32db1567
okhttp3.ConnectionSpec.<clinit>()
java.lang.Class a30653b47ba1
java.lang.Class 7d4282c295ec
com.oracle.svm.core.classinitialization.ClassInitializationInfo 2626add0fdb9
java.lang.Class 88ffa8b3ade8
com.oracle.svm.core.hub.DynamicHubCompanion f22be39a7805
java.util.concurrent.locks.ReentrantLock c6167f6825ad
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc70d33bde36f0
com.oracle.svm.core.FunctionPointerHolder 7965aef80510
okhttp3.CipherSuite.<clinit>()
java.lang.Class b0d6885c489c
java.lang.Class 691f92b91011
okhttp3.CipherSuite$Companion.init(String, int)
java.lang.String 189a71e2a2b4
java.lang.String 9bfe48523d93
java.lang.String 2ffeb0547b7a
java.lang.String da6f2efea5a0
java.lang.String c4f85bd503d7
java.lang.String 2e8f5f7fd921
java.lang.String acc0533b4899
java.lang.String 344d94818e2e
java.lang.String f4b9efe8bb87
java.lang.String 2e484787b177
java.lang.String c494fb9155c5
java.lang.String e5b8aea3d1e6
java.lang.String 8b3285cde706
java.lang.String efd41350fd92
java.lang.String 6a3358c68023
java.lang.String cf86adc81e73
java.lang.String 999b841c25a3
java.lang.String b168b46cb9ed
java.lang.String 5fa7d9d65279
java.lang.String 9fa1f952d53fd4770b9a677f
java.lang.String e3a934d3967fd4770b9a677f
java.lang.String 75da37e338f0d4770b9a677f
java.lang.String 9bd85f09a7ebd4770b9a677f
java.lang.String 1f1f42127bf8d4770b9a677f
java.lang.String d3695f27f8b7d4770b9a677f
java.lang.String bd6c6922e6fbd4770b9a677f
java.lang.String 75b8789ecc99d4770b9a677f
java.lang.String b9a2cedb9386d4770b9a677f
java.lang.String 5bac07eb5a15d4770b9a677f
java.lang.String 9b513c035218d4770b9a677f
java.lang.String 6ebe3224632fd4770b9a677f
java.lang.String 3bdc3318e8b5d4770b9a677f
java.lang.String a933b8278a74d4770b9a677f
java.lang.String d026491abf14d4770b9a677f
java.lang.String 1572ac82c3fd4770b9a677f
java.lang.String 214218b759e3d4770b9a677f
java.lang.String 27f86b951bced4770b9a677f
java.lang.String 82da74253d8fd4770b9a677f
java.lang.String 5662f87f19ebd4770b9a677f
java.lang.String d8c742395d7dd4770b9a677f
java.lang.String f64a7689c2d1d4770b9a677f
java.lang.String f4fb89a977f8d4770b9a677f
java.lang.String 20f4b3c73bd1d4770b9a677f
java.lang.String 209062cd8f47d4770b9a677f
java.lang.String 142ed90a6e6bd4770b9a677f
java.lang.String e3824fc3859dd4770b9a677f
java.lang.String 93caa463e326d4770b9a677f
java.lang.String 9b7bfb003142d4770b9a677f
java.lang.String bff4aa3fc4ced4770b9a677f
java.lang.String 6774560061ead4770b9a677f
java.lang.String 6d7cf404af8dd4770b9a677f
java.lang.String e1ec03ca3dd9d4770b9a677f
java.lang.String 9091fa4d325bd4770b9a677f
java.lang.String 1b0057fedba9d4770b9a677f
java.lang.String 413c5c8b91f5d4770b9a677f
java.lang.String 87fb03b40d42d4770b9a677f
java.lang.String d420de1d7480d4770b9a677f
java.lang.String de6f3745c626d4770b9a677f
java.lang.String ce8ffcb3f91ad4770b9a677f
java.lang.String 32e3b20e2077d4770b9a677f
java.lang.String 5d1c33a6125d4770b9a677f
java.lang.String 42409b754183d4770b9a677f
java.lang.String 55896e95c78cd4770b9a677f
java.lang.String f2c74c7e32dd4770b9a677f
java.lang.String eb3471efd36ed4770b9a677f
java.lang.String 70a712f548bdd4770b9a677f
java.lang.String f2d3f0a778db68338edf67d4
java.lang.String f824a386370d4770b9a677f
java.lang.String d07c34e7520bd4770b9a677f
java.lang.String b61f97ec7fa1d4770b9a677f
java.lang.String 13d0938a3ee4d4770b9a677f
java.lang.String b53341793ee7d4770b9a677f
java.lang.String 5cd07af1f96fd4770b9a677f
java.lang.String 75e31c05608bd4770b9a677f
java.lang.String d6b519e4b8eed4770b9a677f
java.lang.String 31edebde2b8cd4770b9a677f
java.lang.String 729408f6df78d4770b9a677f
java.lang.String 29d9660e3e50d4770b9a677f
java.lang.String d4abadb26608d4770b9a677f
java.lang.String 7504ef6565eed4770b9a677f
java.lang.String e5adb82f3447d4770b9a677f
java.lang.String ffa2ebd2db36d4770b9a677f
java.lang.String 5a64e979138fd4770b9a677f
java.lang.String bee0322c5dd4d4770b9a677f
java.lang.String c457c80960a5d4770b9a677f
java.lang.String e56811c46b3cd4770b9a677f
java.lang.String 8a3b4e5f8dc2d4770b9a677f
java.lang.String a337ba99f183d4770b9a677f
java.lang.String d9cf54232cdcd4770b9a677f
java.lang.String 7eed886fe72cd4770b9a677f
java.lang.String 49938dc85789d4770b9a677f
java.lang.String 4e4fb5db4f73d4770b9a677f
java.lang.String 5847049ee842d4770b9a677f
java.lang.String 238631a7764dd4770b9a677f
java.lang.String f8009560f373d4770b9a677f
java.lang.String 8ec76ad3fb96d4770b9a677f
java.lang.String d561ff4482b4d4770b9a677f
java.lang.String 93d96aff2d3bd4770b9a677f
java.lang.String 34e5df3bc10dd4770b9a677f
java.lang.String 6a890bbd8c26d4770b9a677f
java.lang.String 36b7f84388bfd4770b9a677f
java.lang.String 2c7039fb8d76d4770b9a677f
java.lang.String 359779e8766cd4770b9a677f
java.lang.String 1467f570ae73d4770b9a677f
java.lang.String c57996404fd2d4770b9a677f
java.lang.String a44a11c9b4c2d4770b9a677f
java.lang.String bbafcf0b4663d4770b9a677f
java.lang.String f901dfb4ada9d4770b9a677f
java.lang.String 68c474be0907d4770b9a677f
java.lang.String 97d09dfcc04fd4770b9a677f
java.lang.String f02a555ea1f8d4770b9a677f
java.lang.String cfc5a8b6e114d4770b9a677f
java.lang.String 142b0065245ed4770b9a677f
java.lang.String d9f773f21250d4770b9a677f
java.lang.String 63af55985580d4770b9a677f
java.lang.String 91625e995419d4770b9a677f
java.lang.String 7e11aae77c64d4770b9a677f
java.lang.String ef605b536c11d4770b9a677f
java.lang.String 9dd20ef03440d4770b9a677f
kotlin.collections.CollectionsKt__CollectionsKt.listOf(Object[])
java.lang.Class 526ed955440f
java.util.Arrays$ArrayList.toArray(Object[])
com.oracle.svm.core.hub.DynamicHubCompanion 9a305a903544
okhttp3.ConnectionSpec$Builder.cipherSuites(CipherSuite[])
java.util.ArrayList.toArray(Object[])
com.oracle.svm.core.hub.DynamicHubCompanion f1169ac3eda6
okhttp3.ConnectionSpec$Builder.cipherSuites(String[])
java.lang.Class bbc5727f2631
com.oracle.svm.core.classinitialization.ClassInitializationInfo 46e73433714c
java.lang.Class 7a8ad257ee76
com.oracle.svm.core.hub.DynamicHubCompanion 5a95aaf0274d
java.util.concurrent.locks.ReentrantLock 39a3f4f48a66
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc2bb8097a8ad1
com.oracle.svm.core.FunctionPointerHolder 987f521ffa2d
okhttp3.TlsVersion.<clinit>()
okhttp3.TlsVersion.$values()
java.lang.Class 1fedb751183
okhttp3.ConnectionSpec$Builder.tlsVersions(TlsVersion[])
java.lang.String cd1872a44e46
java.lang.String 6b4fec58ffb0
okhttp3.ConnectionSpec$Builder.tlsVersions(String[])
okhttp3.ConnectionSpec$Builder.supportsTlsExtensions(boolean)
java.lang.String 90a97f2ba2bb7a89ab54fd5
java.lang.String 33a382a2a6907a89ab54fd5
com.oracle.svm.core.hub.DynamicHubCompanion 1e414705ef6b
com.oracle.svm.core.classinitialization.ClassInitializationInfo af0365288c0
java.lang.Class 61ad148a2c27
com.oracle.svm.core.hub.DynamicHubCompanion 870698b348c2
java.util.concurrent.locks.ReentrantLock 153b647ebc5f
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc12e17e7677d5
com.oracle.svm.core.FunctionPointerHolder e27dff7bd176
okhttp3.internal.tls.OkHostnameVerifier.<clinit>()
com.oracle.svm.core.classinitialization.ClassInitializationInfo 95799e78da46
java.lang.Class 377b4b478e25
com.oracle.svm.core.hub.DynamicHubCompanion ebbb21e87b63
java.util.concurrent.locks.ReentrantLock 6d78d94dee63
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc3de1966b5cfd
com.oracle.svm.core.FunctionPointerHolder f596f4230110
okhttp3.CertificatePinner.<clinit>()
java.lang.Class b11fecbe388
java.lang.Class 1709839b2b0f
okhttp3.CertificatePinner$Builder.build()
kotlin.collections.CollectionsKt___CollectionsKt.toSet(Iterable)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 1a8e224df459
java.lang.Class b452a5d71b69
com.oracle.svm.core.hub.DynamicHubCompanion c275e3f0b437
java.util.concurrent.locks.ReentrantLock 9621a9bae8c2
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc78969cf168c2
java.lang.Class[] 76a6dff5e99f
java.lang.Class 4862d5f2986
com.oracle.svm.core.hub.DynamicHubCompanion 98662c1a96c6
com.oracle.svm.core.FunctionPointerHolder b8e2e91c3d71
kotlin.collections.EmptySet.<clinit>()
okhttp3.OkHttpClient$Builder.connectionSpecs(List)
java.util.Collections$UnmodifiableCollection.iterator()
java.lang.Class a2c7cc68acc4
java.util.Collections$UnmodifiableCollection$1.<init>(Collections$UnmodifiableCollection)
java.util.Arrays$ArrayList.iterator()
java.lang.Class 626868536a6c
java.util.Collections$UnmodifiableCollection$1.hasNext()
java.util.Arrays$ArrayItr.hasNext()
java.util.Collections$UnmodifiableCollection$1.next()
java.util.Arrays$ArrayItr.next()
okhttp3.ConnectionSpec.equals(Object)
okhttp3.internal._UtilJvmKt.toImmutableList(List)
java.lang.Class 2111a7c6a7d2
java.lang.Class fc2b06301fa6
okhttp3.ConnectionPool.<init>(int, long, TimeUnit)
com.oracle.svm.core.classinitialization.ClassInitializationInfo e2cf5cbed432e2cf5cbed432
java.lang.Class a3358cf4f146
com.oracle.svm.core.hub.DynamicHubCompanion 6caa5e242393
java.util.concurrent.locks.ReentrantLock d8bb4ac4889d8bb4ac4889
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc1004e9f32ad5
com.oracle.svm.core.FunctionPointerHolder 1780ee841dff1780ee841dff
okhttp3.internal.concurrent.TaskRunner.<clinit>()
java.lang.Class 63ead8fd9e5f
java.lang.String 482a67824273
byte[] 23fc85d9ec23
java.util.concurrent.ConcurrentHashMap$Node ccd7c908fcc3
java.util.concurrent.ConcurrentHashMap$Node aa8f6db5bc6
java.util.concurrent.ConcurrentHashMap$Node f09b83f2a16d
java.util.concurrent.ConcurrentHashMap$Node e980871ee9cd
java.util.concurrent.ConcurrentHashMap$Node f1b53f9264b4
java.lang.Class 310337c2c2eb
java.lang.String f4674cfc7c9d
byte[] c52518936298
java.lang.Class 842198dd40
okhttp3.internal.concurrent.TaskRunner$RealBackend.<init>(ThreadFactory)
java.lang.Class e6e4e4677d60
java.lang.Class 6ea6d94cd7ca
java.lang.Class f265413dc97e
java.util.concurrent.ThreadPoolExecutor.<init>(int, int, long, TimeUnit, BlockingQueue, ThreadFactory, RejectedExecutionHandler)
java.util.concurrent.TimeUnit 1f9f74b2887a
java.util.Objects.toIdentityString(Object)
java.lang.String 3b75af54b68b
byte[] f5be253e97c
java.lang.Integer.toUnsignedString0(int, int)
byte[] 1c97ff48100
java.lang.Class 485dbc1491d
okhttp3.internal.concurrent.TaskRunner.<init>(TaskRunner$Backend, Logger)
java.lang.Class 1e4bde7d3f2f
java.lang.Class 65ef962ce3c3
com.oracle.svm.core.hub.DynamicHubCompanion c98266ce9bb6
okhttp3.internal.connection.ConnectionListener.<clinit>()
java.lang.Class a4caef3157b9
java.lang.Class ebca4d08c7fd
com.oracle.svm.core.hub.DynamicHubCompanion 78578ac49876
okhttp3.ConnectionPool.<init>(int, long, TimeUnit, TaskRunner, ConnectionListener)
java.lang.Class b342c647826b
com.oracle.svm.core.hub.DynamicHubCompanion c8ce5fb3c2f5
okhttp3.internal.connection.RealConnectionPool.<clinit>()
java.lang.Class 69bf7d8db3da
okhttp3.internal.connection.RealConnectionPool.<init>(TaskRunner, int, long, TimeUnit, ConnectionListener)
okhttp3.internal.concurrent.TaskRunner.newQueue()
java.lang.Class ebc69b5df9ac
java.lang.String d502e16d3826
byte[] 4a3ebc41d9e6
java.lang.Class a8d45419024a
okhttp3.internal._UtilJvmKt.checkDuration(String, long, TimeUnit)
java.util.concurrent.TimeUnit.toMillis(long)
java.util.concurrent.TimeUnit 394492285f25
java.lang.Class d3f0b77387a8
java.lang.Class 47d21c6541e6
io.lambdametrics.backend.http.internal.BoundedHttpCaller.<init>(OkHttpClient$Builder)
java.lang.Class e1a30ac96e29
okhttp3.OkHttpClient$Builder.addNetworkInterceptor(Interceptor)
okhttp3.OkHttpClient$Builder.protocols(List)
java.util.ArrayList.remove(Object)
java.util.ArrayList.equals(Object)
java.util.ArrayList.equalsRange(List, int, int)
java.lang.Class 3129208b152e
okhttp3.OkHttpClient.<init>(OkHttpClient$Builder)
java.lang.Class be1a8a366b20
com.oracle.svm.core.hub.DynamicHubCompanion 28f7c128c6be
java.lang.Class[] ae78f64e43a1
java.lang.Class ebc95bab8860
kotlin.collections.EmptyList.<clinit>()
java.util.ArrayList.size()
java.lang.Class 202bd5527d83
java.util.AbstractCollection.isEmpty()
java.util.Collections$SingletonList.size()
java.util.Collections$SingletonList.iterator()
java.lang.Class e414ac48613e
java.util.Collections$1.hasNext()
java.util.Collections$1.next()
okhttp3.OkHttpClient.verifyClientState()
kotlin.collections.EmptyList.contains(Object)
java.util.Collections$UnmodifiableCollection.contains(Object)
java.util.Arrays$ArrayList.contains(Object)
java.util.Arrays$ArrayList.indexOf(Object)
okhttp3.CertificatePinner.equals(Object)
kotlin.collections.EmptySet.equals(Object)
kotlin.collections.EmptySet.isEmpty()
com.oracle.svm.core.classinitialization.ClassInitializationInfo ad5e2efb2a51
java.lang.Class 33874ea7ced3
com.oracle.svm.core.hub.DynamicHubCompanion a185a5f253a
java.util.concurrent.locks.ReentrantLock 83586e831ac
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc84d4c862e2be
com.oracle.svm.core.FunctionPointerHolder 604f23326afb
kotlin.Unit.<clinit>()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend.<init>(Function, RemoteWriteClient, RemoteWriteVersion, boolean, boolean, InstantSource)
java.lang.Class 9fba01c757e1
java.lang.Class 8c2278cb7631
java.lang.Class 464c2afccd68
java.lang.Class f6d9a2fcbec
java.util.concurrent.FutureTask.finishCompletion()
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.acquire(long)
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.acquire(JavaMonitorQueuedSynchronizer$Node, long)
com.oracle.svm.core.thread.JavaThreads.isCurrentThreadVirtualAndPinned()
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.tryInitializeHead()
java.lang.Class d47a6fdaa2f6
java.util.concurrent.locks.LockSupport.park(Object)
java.util.concurrent.locks.AbstractQueuedSynchronizer.reacquire(AbstractQueuedSynchronizer$Node, int)
java.util.concurrent.locks.ReentrantLock$NonfairSync.tryAcquire(int)
java.lang.Shutdown$Lock ffffffffdd093fe110be4131
java.lang.Class b5ae5a2719cd
java.lang.Shutdown.halt0(int)
java.lang.Class c600d6121d16
java.lang.Class 6062e27b6ef6
io.lambdametrics.telemetry.TelemetryListener.handle(ReceivedBatch)
io.lambdametrics.app.invocation.TelemetryIntake.handle(TelemetryBatch)
io.lambdametrics.app.invocation.TelemetryIntake.startHandling()
io.lambdametrics.app.queue.DurableMetrics.persist(byte[], Instant)
io.lambdametrics.app.queue.Journal.append(JournalRecord$Kind, Instant, byte[])
io.lambdametrics.app.queue.Journal.open()
io.lambdametrics.app.queue.JournalFiles.open()
io.lambdametrics.app.queue.PrivateFolder.lock()
io.lambdametrics.app.queue.PrivateFolder.create()
java.nio.file.attribute.PosixFilePermissions.asFileAttribute(Set)
java.util.RegularEnumSet 50c235fe4ed0
java.util.RegularEnumSet.size()
java.util.RegularEnumSet.iterator()
java.lang.Class 1033ba4ab63
java.util.RegularEnumSet$EnumSetIterator.hasNext()
java.util.RegularEnumSet$EnumSetIterator.next()
java.nio.file.attribute.PosixFilePermission[] 21a85220bc8f
java.nio.file.attribute.PosixFilePermission f5293e02e799
java.lang.Class 9b9680baeb2d
java.nio.file.attribute.PosixFilePermission 3cd597fe67f4
java.nio.file.attribute.PosixFilePermission bdf3f60c5bf7
java.util.HashSet.iterator()
java.util.HashMap.keySet()
java.lang.Class 899e06d8f9
java.util.HashMap$KeySet.iterator()
java.lang.Class a2c7270f5eee
java.util.HashMap$KeyIterator.<init>(HashMap)
java.util.HashMap$KeyIterator.next()
java.lang.Class 73e8b3b598e7
java.nio.file.Files.createDirectory(Path, FileAttribute[])
sun.nio.fs.UnixFileSystemProvider.createDirectory(Path, FileAttribute[])
java.lang.Class 755bcce80de8
sun.nio.fs.UnixFileModeAttribute.toUnixMode(Set)
sun.nio.fs.UnixNativeDispatcher.mkdir(UnixPath, int)
sun.nio.fs.UnixNativeDispatcher.mkdir0(long, int)
java.lang.String ae3098a3e057
byte[] 8f86a51b1e77
io.lambdametrics.app.queue.PrivateFile.open(Path)
java.util.RegularEnumSet c9a01ce488eb
java.nio.file.Files.createFile(Path, FileAttribute[])
java.util.ImmutableCollections$Set12 8858fa2375ea
java.nio.file.StandardOpenOption 8a5280e4db9e
java.lang.Class 7c6a967a93e7
java.nio.file.StandardOpenOption 1a3fcefc6c8
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_SetLongField_xMZYirbvCtJ7XNLZpWM8L4(JNIEnvironment, JNIObjectHandle, JNIFieldId, long)
java.lang.Class c3791d489338
sun.nio.fs.UnixFileAttributes$UnixAsBasicFileAttributes.fileKey()
java.lang.Class 4e581bc44103
com.oracle.svm.core.classinitialization.ClassInitializationInfo ea2c56959a78
java.lang.Class baa668d7fb01
com.oracle.svm.core.hub.DynamicHubCompanion f4210fedb24e
java.util.concurrent.locks.ReentrantLock 50bf1668a236
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc395b7aa710a4
com.oracle.svm.core.FunctionPointerHolder 1c71cc3d46b6
java.io.RandomAccessFile.<clinit>()
java.io.RandomAccessFile.initIDs()
java.lang.Class 4c7bc97201fc
java.nio.file.Path.toFile()
java.io.RandomAccessFile.<init>(File, String, boolean)
java.lang.String d6ca477aa2d849a6dc49d2f3
byte[] 972364bd6ba1d9a22527e6b3
java.io.RandomAccessFile.open0(String, int)
io.lambdametrics.app.queue.PrivateFile.isAt(Path, Object)
sun.nio.fs.UnixFileAttributes$UnixAsBasicFileAttributes.isRegularFile()
java.lang.Class c347ee597343
io.lambdametrics.app.queue.PrivateFile.tryLock()
java.io.RandomAccessFile.getChannel()
sun.nio.ch.FileChannelImpl.tryLock(long, long, boolean)
java.lang.Class 86ac2ebfe45f
sun.nio.ch.FileChannelImpl.fileLockTable()
java.lang.Class 885698caab6
sun.nio.ch.FileLockTable.<init>(Channel, FileDescriptor)
java.lang.Class 531d29a95204
com.oracle.svm.core.hub.DynamicHubCompanion 5ec8e01643e
sun.nio.ch.FileKey.<clinit>()
sun.nio.ch.FileKey.create(FileDescriptor)
sun.nio.ch.FileKey.init(FileDescriptor, long[])
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_SetLongArrayRegion_KbcFizUrmtLNBT4xw5G9p7(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
com.oracle.svm.core.jni.functions.JNIFunctions.SetLongArrayRegion(JNIEnvironment, JNIObjectHandle, int, int, PointerBase)
jdk.vm.ci.meta.JavaKind 448273ff6219
jdk.vm.ci.amd64.AMD64Kind 306cea3f0e01
sun.nio.ch.FileLockTable.add(FileLock)
sun.nio.ch.FileKey.hashCode()
java.util.concurrent.ConcurrentHashMap 58a689c9d4118a9266f79f28
java.lang.Class b60c64216977
sun.nio.ch.FileLockTable.removeStaleEntries()
java.lang.ref.ReferenceQueue b6ffb4e12a2354b9a13bc1d0
sun.nio.ch.UnixFileDispatcherImpl.lock0(FileDescriptor, boolean, long, long, boolean)
io.lambdametrics.app.queue.PrivateFolder.open(String)
java.lang.String d5ed6485e440
byte[] d85065d9fec2
java.lang.String b093d1aa4d95
byte[] 57c25fcd5a50
io.lambdametrics.app.queue.Journal.endUnless(boolean)
io.lambdametrics.app.queue.JournalFiles.clear()
java.io.RandomAccessFile.length0()
io.lambdametrics.app.queue.JournalFiles.append(JournalRecord$Kind, Instant, byte[])
io.lambdametrics.app.queue.JournalRecord.encode(JournalRecord$Kind, int, Instant, byte[])
io.lambdametrics.app.queue.JournalRecord$Kind 57f17a7c493e
java.nio.HeapByteBuffer.put(byte)
java.nio.Buffer.nextPutIndex()
java.nio.HeapByteBuffer.putInt(int)
java.nio.Buffer.nextPutIndex(int)
java.time.Instant.toEpochMilli()
java.nio.HeapByteBuffer.putLong(long)
java.nio.HeapByteBuffer.put(byte[], int, int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo b9d72239176eb9d72239176e
java.lang.Class 1f16b25c52eb
com.oracle.svm.core.hub.DynamicHubCompanion ab7c548097ea
java.util.concurrent.locks.ReentrantLock d47bdc773d81d47bdc773d81
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbce73c091a9fdf
java.lang.Class 99cbc7c16714
com.oracle.svm.core.hub.DynamicHubCompanion 91e03f7af056
com.oracle.svm.core.FunctionPointerHolder d17a346df48cd17a346df48c
java.util.zip.CRC32.<clinit>()
java.lang.String 2fac59e5de60d4770b9a677f
byte[] 9d4ff424e9ecd4a43394f5b0
java.util.zip.CRC32.update(byte[], int, int)
java.util.zip.CRC32.updateBytes(int, byte[], int, int)
java.util.zip.CRC32.updateBytesCheck(byte[], int, int)
java.util.zip.CRC32.updateBytes0(int, byte[], int, int)
java.nio.HeapByteBuffer.putInt(int, int)
io.lambdametrics.app.queue.JournalFiles.current()
java.io.RandomAccessFile.implWriteBytes(byte[], int, int)
java.io.RandomAccessFile.writeBytes0(byte[], int, int)
io.lambdametrics.app.queue.Journal.checkFileOccasionally(long)
io.lambdametrics.app.queue.JournalFiles.isCurrentInPlace()
io.lambdametrics.telemetry.ReceivedBatch.acknowledge()
io.lambdametrics.telemetry.internal.http.PostConnection.sendOk()
byte[] ea900736463b
io.lambdametrics.app.invocation.TelemetryIntake.count(TelemetryBatch)
io.lambdametrics.app.invocation.TelemetryIntake.record(TelemetryBatch)
io.lambdametrics.telemetry.ReceivedBatch.events()
io.lambdametrics.telemetry.BatchDecoder.decode(byte[], Instant)
io.lambdametrics.telemetry.TelemetryDecoder.decode(byte[], Instant, EventTemplates)
io.lambdametrics.telemetry.internal.decode.BatchReader.read(byte[], Instant, EventTemplates)
java.lang.Class 5f5ea00881e8
io.lambdametrics.telemetry.internal.decode.BatchReader.<init>(byte[], Instant, EventTemplates)
io.lambdametrics.telemetry.internal.decode.BatchReader.read()
io.lambdametrics.telemetry.internal.json.JsonScanner.afterSpace(byte[], int)
io.lambdametrics.telemetry.internal.decode.BatchReader.readElements(int)
io.lambdametrics.telemetry.internal.decode.EventTemplates.read(int)
io.lambdametrics.telemetry.internal.json.JsonScanner.elementEnd(byte[], int)
io.lambdametrics.telemetry.internal.json.JsonScanner.textEnd(byte[], int)
io.lambdametrics.telemetry.internal.decode.BatchReader.readElement(int, int)
java.lang.String f257183df8f47c55f3dee706
byte[] 4c8f40b68328c7781a0ad661
com.fasterxml.jackson.core.JsonFactory.createParser(String)
java.lang.Class 1a3b1d2fb81b
com.fasterxml.jackson.core.JsonFactory._createContext(ContentReference, boolean)
com.fasterxml.jackson.core.JsonFactory._getBufferRecycler()
com.fasterxml.jackson.core.util.JsonRecyclerPools$ThreadLocalPool 253a
java.lang.Class 2a1c310b28eb
com.fasterxml.jackson.core.util.RecyclerPool$ThreadLocalPoolBase.acquireAndLinkPooled()
com.fasterxml.jackson.core.util.BufferRecyclers.getBufferRecycler()
java.lang.ThreadLocal.get()
java.lang.Class f586d14bcd2b
java.lang.Class d1bf889f56df
java.lang.Class 107711eadfd2
java.lang.ThreadLocal.set(Object)
java.lang.Class d670aac206d9
com.fasterxml.jackson.core.io.IOContext.allocTokenBuffer(int)
com.fasterxml.jackson.core.util.BufferRecycler.allocCharBuffer(int, int)
int[] cd48c823e938
java.util.concurrent.atomic.AtomicReferenceArray.getAndSet(int, Object)
java.lang.Class 277458d86681
com.fasterxml.jackson.core.JsonFactory._createParser(char[], int, int, IOContext, boolean)
com.fasterxml.jackson.core.StreamReadConstraints.validateDocumentLength(long)
com.fasterxml.jackson.core.StreamReadConstraints efa472a755b1
java.lang.Class 42255abdecc0
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.makeChild()
java.lang.Class d8583f169224
java.util.concurrent.atomic.AtomicReference aba70491d1f3e57bf5ed7720
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer$TableInfo 93284fc0db6af2079a4a21d4
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.<init>(CharsToNameCanonicalizer, StreamReadConstraints, int, int, CharsToNameCanonicalizer$TableInfo)
java.lang.String[] 8b4de4dbb393ac1836149d0b
com.fasterxml.jackson.core.base.ParserBase.<init>(IOContext, int)
java.lang.Class fdd7e473e7cd
java.lang.Class 2a90b3da346a
com.fasterxml.jackson.core.json.ReaderBasedJsonParser.nextToken()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._skipWSOrEnd()
com.fasterxml.jackson.core.base.ParserBase.createChildArrayContext(int, int)
com.fasterxml.jackson.core.json.JsonReadContext.createChildArrayContext(int, int)
com.fasterxml.jackson.core.StreamReadConstraints.validateNestingDepth(int)
com.fasterxml.jackson.core.base.ParserMinimalBase._updateToken(JsonToken)
com.fasterxml.jackson.core.base.ParserBase.createChildObjectContext(int, int)
com.fasterxml.jackson.core.json.JsonReadContext.createChildObjectContext(int, int)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.read(JsonParser, String)
java.lang.Class 25a3fbee29c4
io.lambdametrics.telemetry.internal.decode.EventEnvelope.<init>()
java.lang.Class de5344dae002
io.lambdametrics.telemetry.internal.decode.EventTemplate.<init>()
java.lang.Class ae9742a21bfe
java.lang.Class e9e99834edff
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._parseName()
int[] f06fcebe8208
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.findSymbol(char[], int, int, int)
com.fasterxml.jackson.core.StreamReadConstraints.validateNameLength(int)
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer._addSymbol(char[], int, int, int, int)
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.copyArrays()
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer$Bucket[] c7b145526a3e74b9eaf834ff
java.lang.Class ed582160a9e3
java.lang.Class 79c486e469df
com.oracle.svm.core.hub.DynamicHubCompanion 4c774b10cc21
com.oracle.svm.core.hub.DynamicHubCompanion c100ce71397
java.lang.String.<init>(char[], int, int)
java.lang.String.<init>(char[], int, int, Void)
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.stringUTF16Compress(Pointer, Pointer, int)
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._skipColon()
io.lambdametrics.telemetry.internal.decode.EventEnvelope.readField(JsonParser, String)
com.fasterxml.jackson.core.base.ParserBase.getCurrentName()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._nextAfterName()
byte[] f403f52600bf4883d80a5b0
io.lambdametrics.telemetry.internal.decode.EventEnvelope.refuseRepeated(String, boolean)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.readTime(JsonParser)
com.fasterxml.jackson.core.JsonToken 457aada3be1c
io.lambdametrics.telemetry.internal.decode.EventEnvelope.readText(JsonParser)
com.fasterxml.jackson.core.json.ReaderBasedJsonParser.getText()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._finishString()
com.fasterxml.jackson.core.util.TextBuffer.contentsAsString()
com.fasterxml.jackson.core.StreamReadConstraints.validateStringLength(int)
io.lambdametrics.telemetry.internal.json.IsoTime.parse(String)
io.lambdametrics.telemetry.internal.json.IsoTime.parse(byte[], int, int)
io.lambdametrics.telemetry.internal.json.IsoTime.read(byte[], int, int)
io.lambdametrics.telemetry.internal.json.IsoTime.number(byte[], int, int)
java.time.LocalDate.of(int, int, int)
java.time.temporal.ValueRange.checkValidValue(long, TemporalField)
java.time.temporal.ValueRange 4ed637974caf
java.time.temporal.ValueRange 2dcc5bcf014b8b2009ed610e
java.time.temporal.ValueRange dbf3ae9b1c69
java.time.LocalDate.create(int, int, int)
java.lang.Class 7374aa814ca9
java.time.LocalDate.toEpochDay()
io.lambdametrics.telemetry.internal.json.IsoTime.nanos(byte[], int, int)
io.lambdametrics.telemetry.internal.json.IsoTime.offset(byte[], int, int)
io.lambdametrics.telemetry.internal.json.Field c8f932f2abc5
io.lambdametrics.telemetry.internal.decode.EventTemplate.valueRead(JsonParser, JsonObject, Field)
com.fasterxml.jackson.core.json.ReaderBasedJsonParser.currentTokenLocation()
java.lang.Class 26bb9496c093
com.fasterxml.jackson.core.json.ReaderBasedJsonParser.currentLocation()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._skipComma(int)
byte[] 67ce352119b3
io.lambdametrics.telemetry.internal.decode.EventEnvelope.readRecord(JsonParser, String)
io.lambdametrics.telemetry.internal.decode.PlatformEventReader.isType(String)
byte[] 9e04216e0271
io.lambdametrics.telemetry.internal.json.JsonObject.readObject(JsonParser, JsonObject$Observer, int)
io.lambdametrics.telemetry.internal.json.Field.named(String)
io.lambdametrics.telemetry.internal.json.Field e2b1210b6269
java.lang.String 308ceaae5a0467f7bc67bff0
byte[] 677385379803
io.lambdametrics.telemetry.internal.json.JsonObject.readField(Field, JsonToken, JsonParser, JsonObject$Observer, int)
io.lambdametrics.telemetry.internal.json.Field 6670c3192831
java.lang.String 50f60bf60f3ce86a95980593
byte[] 2179b0883580
io.lambdametrics.telemetry.internal.json.Field 46bde33901b4
java.lang.String 9b4759a540a7f6621f5012fb
byte[] 56211ecda6c5
io.lambdametrics.telemetry.internal.json.Field 6e26acd8d4ab
java.lang.String 74551844dab16ed5abfb119e
byte[] 99be5bb4619b9da5f9e8ab0c
io.lambdametrics.telemetry.internal.json.Field d8328a8a0d77
java.lang.String db2f83c75c8867f7bc67bff0
byte[] c853aecbe2852497a8be44ba
io.lambdametrics.telemetry.internal.json.Field 35eed23630e
java.lang.String 3f77bfbe21d878dc80f5a217
byte[] fbf3ba201967c532e100a67a
io.lambdametrics.telemetry.internal.json.Field 344121fecaac
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._parseUnsignedNumber(int)
com.fasterxml.jackson.core.StreamReadConstraints.validateIntegerLength(int)
io.lambdametrics.telemetry.internal.json.Field 3bdcc2151010
java.lang.String 5bb0021b9d6c
byte[] 84a5d9673d0b
com.fasterxml.jackson.core.JsonToken 338d31c2ab8f
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._getText2(JsonToken)
io.lambdametrics.telemetry.internal.json.JsonObject.putNumber(Field, String)
jdk.internal.math.FloatingDecimal.parseDouble(String)
jdk.internal.math.FloatingDecimal.readJavaFormatString(String, int)
jdk.internal.math.FloatingDecimal.skipWhitespaces(String, int)
jdk.internal.math.FloatingDecimal.check(String, boolean)
java.lang.Math.clamp(long, int, int)
jdk.internal.math.FloatingDecimal.copyDigits(String, byte[], int, int)
java.lang.Class 7d35e0bc6158
jdk.internal.math.FloatingDecimal$ASCIIToBinaryBuffer.doubleValue()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._closeScope(int)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.isLog()
io.lambdametrics.telemetry.internal.decode.BatchReader.add(EventEnvelope, int, int)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.toEvent(Instant)
io.lambdametrics.telemetry.internal.json.JsonObject.time(Field)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.toEvent(Instant, String)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.recordAsObject()
io.lambdametrics.telemetry.internal.decode.PlatformEventReader.read(String, Instant, JsonObject)
java.lang.Class e4776952a146
io.lambdametrics.telemetry.internal.decode.PlatformEventReader.initializationType(JsonObject)
io.lambdametrics.telemetry.internal.decode.PlatformEventReader.phase(JsonObject)
io.lambdametrics.api.telemetry.InitializationPhase.of(String)
java.lang.Class 140009133159
io.lambdametrics.api.telemetry.InitializationPhase b2c2ade0df07
java.lang.String dffde3d5946f55453db0f918
byte[] 99d96e299c124e298ae33f7f
io.lambdametrics.telemetry.internal.decode.RecordParts.instance(JsonObject)
java.lang.Class c96419306402
io.lambdametrics.telemetry.internal.json.Field b3174ec72d25
io.lambdametrics.telemetry.internal.decode.RecordParts.maxMemoryBytes(JsonObject)
io.lambdametrics.telemetry.internal.json.JsonObject.wholeNumber(Field)
java.lang.Class 58cd36d76866
java.util.OptionalLong.getAsLong()
io.lambdametrics.telemetry.internal.decode.RecordParts.tracing(JsonObject)
io.lambdametrics.telemetry.internal.json.JsonObject 3586f783f61c
io.lambdametrics.telemetry.internal.json.Field 69c2d0342404
io.lambdametrics.api.telemetry.PlatformInitStart.<init>(Instant, InitializationType, InitializationPhase, Instance, Optional)
io.lambdametrics.telemetry.internal.decode.EventTemplates.learn(EventEnvelope, int, int)
io.lambdametrics.telemetry.internal.decode.EventTemplate.complete(byte[], int, int)
com.fasterxml.jackson.core.base.ParserBase.close()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._closeInput()
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._releaseBuffers()
com.fasterxml.jackson.core.util.TextBuffer.releaseBuffers()
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.release()
java.lang.Class b3b97f4c8fbe
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer.mergeChild(CharsToNameCanonicalizer$TableInfo)
com.fasterxml.jackson.core.io.IOContext.releaseTokenBuffer(char[])
com.fasterxml.jackson.core.io.IOContext._verifyRelease(char[], char[])
com.fasterxml.jackson.core.util.BufferRecycler.releaseCharBuffer(int, char[])
java.util.concurrent.atomic.AtomicReferenceArray.get(int)
java.util.concurrent.atomic.AtomicReferenceArray.set(int, Object)
io.lambdametrics.telemetry.internal.decode.EventTemplate.moveTo(PlainValueReader, int)
io.lambdametrics.telemetry.internal.decode.EventTemplate.countSameBytes(int, byte[], int)
java.util.Arrays.mismatch(byte[], int, int, byte[], int, int)
java.util.Arrays.rangeCheck(int, int, int)
io.lambdametrics.telemetry.internal.decode.EventTemplate.valueAt(int, int)
io.lambdametrics.telemetry.internal.decode.EventTemplate.readNewValue(int, PlainValueReader, int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.text(Field, int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.time(int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.newTime(int)
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer$Bucket.has(char[], int, int)
byte[] 71e561ab246a
io.lambdametrics.telemetry.internal.json.Field c4921166c01e
java.lang.String 306f5b71175c321cf41b8ab9
byte[] df7c32821a5ac3d3aa49f117
io.lambdametrics.telemetry.internal.json.Field 2c44b5a17a00
java.lang.String edb0c9053d8878dc80f5a217
byte[] 83d5c1b9219b4e298ae33f7f
io.lambdametrics.telemetry.internal.json.Field 72f307cd4a54
com.fasterxml.jackson.core.JsonToken d855f16d8c42
io.lambdametrics.telemetry.internal.json.JsonObject.readValue(JsonParser, JsonObject$Observer, int)
io.lambdametrics.telemetry.internal.json.JsonObject.readArray(JsonParser, JsonObject$Observer, int)
java.lang.Class 5895fd87be42
io.lambdametrics.telemetry.internal.json.JsonObject.requiredText(Field)
io.lambdametrics.telemetry.internal.json.JsonObject.texts(Field)
io.lambdametrics.api.telemetry.PlatformTelemetrySubscription.<init>(Instant, String, String, List)
io.lambdametrics.telemetry.internal.decode.EventTemplates.finish()
io.lambdametrics.telemetry.internal.decode.EventTemplate.keepOnlyElement()
io.lambdametrics.telemetry.internal.decode.PlainValueReader.finish()
java.lang.Class 73ccb9911962
io.lambdametrics.telemetry.DecodedBatch.<init>(List, int, int, int, List)
io.lambdametrics.telemetry.DecodedBatch.checkNotNegative(String, int)
io.lambdametrics.app.queue.DurableMetrics.record(List)
io.lambdametrics.engine.MetricsEngine.record(List)
io.lambdametrics.engine.EventRecorder.record(TelemetryEvent)
io.lambdametrics.api.telemetry.PlatformInitStart.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onInitStart(PlatformInitStart)
java.lang.Class c3401ea490dc
io.lambdametrics.engine.InstanceMetrics.add(InitEvent)
io.lambdametrics.engine.Initializations.add(InitEvent)
io.lambdametrics.engine.Initializations.isOfSnapshot(InitEvent)
io.lambdametrics.engine.InitHistory.add(InitEvent)
java.util.TreeMap.getEntryUsingComparator(Object)
io.lambdametrics.engine.InitEvent$$Lambda/0xa00124e236f80160e86b61e96bf96d5e0 ffffffffa9f7
java.lang.Class 6c59ba09671
io.lambdametrics.engine.InitEvent$$Lambda/0xa00124e236f80160e86b61e96bf96d5e0.compare(Object, Object)
io.lambdametrics.engine.InitEvent.compare(InitEvent, InitEvent)
java.lang.Enum.compareTo(Enum)
io.lambdametrics.engine.InitEvent$Kind b37fbab3d1bc
io.lambdametrics.engine.InitHistory.hasType(InitializationType)
java.util.TreeSet.spliterator()
java.lang.Class 90a74776434d
java.util.TreeMap$KeySpliterator.characteristics()
java.util.TreeMap$KeySpliterator.getComparator()
java.lang.Class a3901548ef0a
java.util.TreeMap$TreeMapSpliterator.estimateSize()
java.util.TreeMap$TreeMapSpliterator.getEstimate()
java.util.TreeMap$KeySpliterator.tryAdvance(Consumer)
io.lambdametrics.engine.InitHistory$$Lambda/0x2c26949b2bb61b528040084eece321520.test(Object)
io.lambdametrics.engine.EventRecorder.addMemorySize(Instance)
java.lang.Class 753f1203d156
io.lambdametrics.engine.EventRecorder.lambda$addMemorySize$0(long)
io.lambdametrics.engine.InstanceMetrics.addMemorySize(double)
io.lambdametrics.api.telemetry.PlatformTelemetrySubscription.accept(TelemetryEvent$Visitor)
io.lambdametrics.app.queue.DurableMetrics.limitJournal()
io.lambdametrics.app.invocation.TelemetryIntake.endHandling(List)
java.lang.Class 6816cef88c4f
io.lambdametrics.app.invocation.TelemetryIntake$$Lambda/0x8be9ef2d7ea924c46fde82a90ae30f3c0.accept(Object)
io.lambdametrics.app.invocation.ReportedFailures.add(TelemetryEvent)
io.lambdametrics.app.invocation.TelemetryLossLogger.log()
java.util.Arrays.equals(byte[], int, int, byte[], int, int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.timeInMinute(int)
byte[] b1b7c91b79f6
io.lambdametrics.telemetry.internal.json.Field a268fd5a0a88
java.lang.String 7f03972c189267f7bc67bff0
byte[] bcd17e156eea
java.lang.Class d202756ce732
io.lambdametrics.telemetry.internal.decode.RecordParts.outcome(JsonObject)
byte[] 45ab41fd44ba
io.lambdametrics.telemetry.internal.decode.RecordParts.spans(JsonObject)
java.lang.Class 83ab89d03689
io.lambdametrics.api.telemetry.PlatformInitRuntimeDone.<init>(Instant, InitializationType, InitializationPhase, Outcome, List, Optional)
byte[] 2a19bbc3f196
io.lambdametrics.telemetry.internal.json.Field 75d8bcf1902a
byte[] 914119c861fa
java.lang.Class ed84706c9924
io.lambdametrics.api.telemetry.PlatformExtension.<init>(Instant, String, String, List, Optional)
byte[] 72302991ed53
io.lambdametrics.telemetry.internal.json.Field 788672167cbd
java.lang.String 128f95c414baee324b7b0b55
byte[] 951afdb66066
com.fasterxml.jackson.core.JsonToken 2ead4be103d6
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._parseFloat(int, int, int, boolean, int)
com.fasterxml.jackson.core.json.JsonParserBase._verifyFractionDigits(int, int, int)
com.fasterxml.jackson.core.StreamReadConstraints.validateFPLength(int)
io.lambdametrics.telemetry.internal.json.Field f5f1f7371e05
com.fasterxml.jackson.core.JsonToken 1b4cf50b2a7a
double[] db9b4e9f4a7f953bdffbfe52
java.lang.Class 734e845e170e
io.lambdametrics.telemetry.internal.json.JsonObject.number(Field)
java.lang.Class aaf5aeb74278
io.lambdametrics.api.telemetry.PlatformInitReport.<init>(Instant, InitializationType, InitializationPhase, Outcome, OptionalDouble, List, Optional)
byte[] fe28ad3c8b1f
io.lambdametrics.telemetry.internal.json.Field 61d3cfb2dc77
java.lang.String 2c9e5cfcf9449a6dc49d2f3
byte[] f13f76999077d9a22527e6b3
io.lambdametrics.telemetry.internal.json.Field 968cdfd0143d
java.lang.String 934a6324fc5367f7bc67bff0
byte[] 9ef33445c9af2497a8be44ba
io.lambdametrics.telemetry.internal.json.Field 762fa2e6f480
io.lambdametrics.telemetry.internal.json.Field 4c9c9f618d50
java.lang.String 1d2cc64ff41b42d52fed1089
byte[] 821db3d10b74ddf8111ab374
java.lang.String 11da06832f6d54581341c7aa
byte[] 27d1ec6a7167d1cf1cef4073
java.lang.Class f1f8ea85497c
io.lambdametrics.telemetry.internal.json.Field 1c01d360c8a5
java.lang.Class 2f68ed2c206
io.lambdametrics.api.telemetry.PlatformStart.<init>(Instant, String, Optional, Optional, Optional, Optional)
io.lambdametrics.api.telemetry.Checks.notBlank(String, String)
byte[] 23ae7918027c
io.lambdametrics.telemetry.internal.json.Field eaa81e68c7cb
java.lang.String 86fe2298bd9aee324b7b0b55
byte[] 301c993ded4a
io.lambdametrics.telemetry.internal.json.Field 2f76cb22b2cc
java.lang.String da98a24c45d467f7bc67bff0
byte[] d42ec14e7bed2497a8be44ba
com.oracle.svm.core.hub.DynamicHubCompanion dee2c0a66c7d
com.oracle.svm.core.hub.DynamicHubCompanion 42446c1bdd73
java.lang.Class 250e490831d7
com.oracle.svm.core.hub.DynamicHubCompanion f4c688d06c0a
com.oracle.svm.core.hub.DynamicHubCompanion 23c61d1c0f20
java.lang.Class bfd0833d3376
java.lang.Class 4e635ee86b96
io.lambdametrics.api.telemetry.PlatformRuntimeDone.<init>(Instant, String, Outcome, OptionalDouble, OptionalLong, List, Optional, Optional)
io.lambdametrics.api.telemetry.PlatformInitRuntimeDone.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onInitRuntimeDone(PlatformInitRuntimeDone)
io.lambdametrics.engine.InitEvent.of(PlatformInitRuntimeDone)
io.lambdametrics.engine.InitEvent.isFailure(Outcome)
io.lambdametrics.api.telemetry.Outcome de5c32550df6
java.util.Optional 2bb9c3a554f
io.lambdametrics.engine.InitEvent$$Lambda/0x2683aa4cd3ebeacbfafc26b8ff3a4f5c0 7827
java.lang.Class 2b52d934c13d
io.lambdametrics.engine.InitEvent$$Lambda/0x2683aa4cd3ebeacbfafc26b8ff3a4f5c0.test(Object)
io.lambdametrics.api.telemetry.Status 678e79d36ae3
io.lambdametrics.api.telemetry.PlatformExtension.accept(TelemetryEvent$Visitor)
io.lambdametrics.api.telemetry.PlatformInitReport.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onInitReport(PlatformInitReport)
io.lambdametrics.engine.InitEvent.of(PlatformInitReport)
io.lambdametrics.engine.internal.ValidValues.validOrNan(OptionalDouble)
java.util.OptionalDouble.getAsDouble()
io.lambdametrics.api.telemetry.PlatformStart.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onStart(PlatformStart)
io.lambdametrics.engine.Instances.forInvocation()
io.lambdametrics.engine.Initializations.isSnapshot()
io.lambdametrics.engine.InitHistory.initializations()
io.lambdametrics.engine.InitHistory.derive()
java.lang.Class 231d9cc9953e
java.util.EnumMap.<init>(Class)
java.lang.Class 609bb13b3a93
com.oracle.svm.core.hub.DynamicHubCompanion 12c650ad6f55
io.lambdametrics.api.telemetry.InitializationPhase[] f3fbd4f635a3
java.util.TreeSet.iterator()
java.lang.Class b4e2091b476e
java.lang.Class 3410a8ba907c
java.util.TreeMap$PrivateEntryIterator.nextEntry()
java.util.EnumMap.get(Object)
java.lang.Class a09557b8e60c
java.util.EnumMap.put(Enum, Object)
java.util.EnumMap.typeCheck(Enum)
io.lambdametrics.engine.Initialization.canContinueWith(InitEvent)
io.lambdametrics.engine.InitEvent$Kind d386f272cb0a
io.lambdametrics.engine.InitEvent$Kind fabbdeb132d3
java.lang.Class bba32f156d62
io.lambdametrics.engine.Requests.add(String, RequestEvent)
io.lambdametrics.engine.Requests.findOrCreate(String, RequestEvent)
io.lambdametrics.engine.EvictedRequestIds.fingerprint(String)
io.lambdametrics.engine.RequestTable.get(String, long)
io.lambdametrics.engine.EvictedRequestIds.attempt(long)
java.lang.Class 1bc379fdbddd
io.lambdametrics.engine.RequestState.<init>(String, long, PastAttempt)
java.lang.Class 4535f2b84cbf
java.lang.Class 5288d558a3d2
io.lambdametrics.engine.Requests.add(RequestState)
io.lambdametrics.engine.RequestTable.add(RequestState)
io.lambdametrics.engine.RequestTable.chain(RequestState)
io.lambdametrics.engine.RequestState.add(RequestEvent)
io.lambdametrics.engine.RequestState.isNext(RequestEvent)
io.lambdametrics.engine.RequestState.append(RequestEvent)
io.lambdametrics.engine.AttemptBoundaries.visit(RequestEvent)
io.lambdametrics.engine.AttemptBoundaries.startsAttempt(RequestEvent)
io.lambdametrics.engine.RequestEvent$Kind fbcd5537ac61
io.lambdametrics.api.telemetry.PlatformRuntimeDone.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onRuntimeDone(PlatformRuntimeDone)
io.lambdametrics.engine.RuntimeDoneEvent.of(PlatformRuntimeDone)
java.lang.Class 42da301bc117
io.lambdametrics.engine.RequestEvent.setOutcome(Outcome)
io.lambdametrics.engine.RequestEvent.checked(OptionalDouble)
byte[] 42206df04bcb
byte[] 32d27c15897
byte[] 265c169aa76a
io.lambdametrics.engine.RequestEvent.isBefore(RequestEvent)
io.lambdametrics.engine.RequestState.isTiedWithStart(RequestEvent)
io.lambdametrics.engine.RequestEvent$Kind 1195e19f3442
io.lambdametrics.app.invocation.ReportedFailures.add(Outcome, Status)
io.lambdametrics.telemetry.internal.json.Field c9b76f758d43
io.lambdametrics.telemetry.internal.json.JsonObject.spareObject(Field)
io.lambdametrics.telemetry.NextEventReader.invoke(JsonObject)
java.lang.Class 6e89d84e573
io.lambdametrics.telemetry.NextEvent$Invoke.<init>(String, Instant, String, Optional)
io.lambdametrics.app.invocation.EventLoop.handle(EventLoop$InvokeAction, NextEvent$Invoke)
io.lambdametrics.app.ExtensionLifecycle$$Lambda/0x53d091a7b8c24d65ac783c64532d5e6e1.handle(NextEvent$Invoke)
io.lambdametrics.app.invocation.InvocationHandler.handle(NextEvent$Invoke)
io.lambdametrics.app.queue.DurableMetrics.invoked(String)
io.lambdametrics.app.queue.DurableMetrics.now()
java.time.Instant.truncatedTo(TemporalUnit)
java.time.Instant.plus(long, long)
io.lambdametrics.app.queue.DurableMetrics.append(JournalRecord$Kind, Instant, String)
io.lambdametrics.app.queue.JournalRecord$Kind aec18d5db3e6
io.lambdametrics.engine.EventRecorder.recordInvoke(String, Instant)
io.lambdametrics.engine.RequestEvent.invoke(Instant)
io.lambdametrics.engine.RequestEvent$Kind eef9de2fdafe
io.lambdametrics.app.config.FunctionLabels.learnAccountFrom(String)
io.lambdametrics.app.invocation.InvocationGaps.recordInvocation(Instant)
io.lambdametrics.app.invocation.TelemetryIntake.isExpected()
io.lambdametrics.app.push.PushCoordinator.sinceLastPush()
io.lambdametrics.app.config.Clocks.since(Instant, long)
io.lambdametrics.app.push.PushCoordinator.anyBackendHealthy()
io.lambdametrics.app.invocation.PushPolicy.holds(Duration, Duration, boolean)
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await(long, TimeUnit)
java.lang.Class afbbb036834e
io.lambdametrics.telemetry.internal.http.HttpReader.collect(long, BodyCollector)
io.lambdametrics.telemetry.internal.http.BodyCollector.readAll(ByteSource)
io.lambdametrics.telemetry.internal.http.BodyCollector.grow(int)
io.lambdametrics.telemetry.internal.http.PostConnection$$Lambda/0x7f38fd0feb5c5d7985baf46a50bf956b0.reserve(int)
io.lambdametrics.telemetry.internal.http.PostConnection.lambda$serveRequests$0(int)
io.lambdametrics.telemetry.internal.http.BodyMemory.reserve(PostConnection, int)
java.time.temporal.ChronoUnit f0ef6dc7af38
byte[] 79fa48033814
io.lambdametrics.telemetry.internal.json.Field 93c6aec919f9
java.lang.String 41abe8b9109b
byte[] 19119d5a7831
io.lambdametrics.telemetry.internal.json.Field 8470dacc3fe3
java.lang.String 8bdd69367aea
byte[] 610b6d087024
io.lambdametrics.telemetry.internal.json.Field 1a5924dbbe52
java.lang.Class c509b381fef7
io.lambdametrics.telemetry.internal.decode.RecordParts.reportMetrics(JsonObject)
java.lang.Class 6904089b0000
io.lambdametrics.telemetry.internal.json.Field 8110b75e173b
io.lambdametrics.telemetry.internal.json.Field cde23f2831c1
io.lambdametrics.api.telemetry.PlatformReport.<init>(Instant, String, Outcome, ReportMetrics, List, Optional, Optional)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.plainText(Field, int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.placeOfSameText(Field, int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.textEnd(int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.newText(Field, int)
io.lambdametrics.telemetry.internal.decode.EventTemplate.adopt(byte[], int, int)
io.lambdametrics.telemetry.internal.decode.EventEnvelope.toEventOfTemplate()
io.lambdametrics.api.telemetry.PlatformReport.accept(TelemetryEvent$Visitor)
io.lambdametrics.engine.EventRecorder.onReport(PlatformReport)
io.lambdametrics.engine.Instances.forReport(PlatformReport)
java.util.OptionalDouble f60a886f8fc7
io.lambdametrics.engine.ReportEvent.of(PlatformReport)
java.lang.Class 54df6e163ea6
byte[] 35bd07277264
io.lambdametrics.engine.RequestEvent$Kind e4cfdcab63fe
io.lambdametrics.engine.Initializations.add(PlatformReport)
io.lambdametrics.engine.Initializations.offer(FirstObservedValue, Instant, OptionalDouble)
io.lambdametrics.engine.internal.FirstObservedValue.offer(Instant, double)
io.lambdametrics.engine.RequestEvent.repeats(RequestEvent)
io.lambdametrics.engine.RequestState.sort()
io.lambdametrics.engine.RequestState.divide()
io.lambdametrics.engine.RequestState.moveBehindEndsBefore(int)
io.lambdametrics.engine.AttemptBoundaries.lacks(RequestEvent$Kind, Instant)
io.lambdametrics.engine.RequestState.isTied(RequestEvent, RequestEvent)
io.lambdametrics.api.telemetry.Status 87e9731e8572
io.lambdametrics.telemetry.internal.decode.PlainValueReader.number(int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.digitsEnd(int)
io.lambdametrics.telemetry.internal.decode.PlainValueReader.digits(int, int)
double[] 617efd20c702
io.lambdametrics.telemetry.internal.decode.EventTemplate.shiftValues()
com.fasterxml.jackson.core.sym.CharsToNameCanonicalizer._findSymbol2(char[], int, int, CharsToNameCanonicalizer$Bucket)
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._parseNumber2(boolean, int)
com.fasterxml.jackson.core.util.TextBuffer.emptyAndGetCurrentSegment()
com.fasterxml.jackson.core.util.TextBuffer.buf(int)
com.fasterxml.jackson.core.json.ReaderBasedJsonParser._verifyNoLeadingZeroes()
jdk.internal.math.FloatingDecimal$PreparedASCIIToBinaryBuffer d710a87a1b79
java.lang.Class 9860c0749a45
jdk.internal.math.FloatingDecimal$PreparedASCIIToBinaryBuffer.doubleValue()
io.lambdametrics.telemetry.internal.decode.RecordParts$$Lambda/0xb0669a3be16d80cfd3b682901495b0ee0 ffffffffd870
java.lang.Class 11ed23e77678
io.lambdametrics.telemetry.internal.decode.RecordParts$$Lambda/0xb0669a3be16d80cfd3b682901495b0ee0.apply(Object)
io.lambdametrics.api.telemetry.Status.of(String)
java.lang.Class 8544e19841e6
java.lang.String fe8b3020fb1f4ff77b5d3c61
io.lambdametrics.api.telemetry.Status f4fa6639565
byte[] 2d5549f8bfee4e298ae33f7f
java.lang.Class d75e8c9b956a
io.lambdametrics.engine.RuntimeDoneEvent.isEmptySuccess(PlatformRuntimeDone)
io.lambdametrics.telemetry.ShutdownReason c7638592ab43
java.lang.String 307eb8c09f10
byte[] a7994f07abd9
io.lambdametrics.telemetry.ShutdownReason ab5fb76a0522
java.lang.String 5a600b546b69
byte[] 46e026be79b1
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.unlinkCancelledWaiters(AbstractQueuedSynchronizer$ConditionNode)
io.lambdametrics.app.push.BackendCreator.await(FutureTask)
java.time.Duration.dividedBy(Duration)
java.time.Duration.toBigDecimalSeconds()
java.time.Duration e84af461e353
java.math.BigDecimal[] d77d313920d8
java.math.BigDecimal.valueOf(long, int)
java.math.BigDecimal[] b6711c7875cd
java.math.BigDecimal.add(BigDecimal)
java.math.BigDecimal ed113e5324e0
java.math.BigDecimal 8c25805b49d8
java.math.BigDecimal.add(long, int, long, int)
java.math.BigDecimal.checkScale(long, long)
java.math.BigDecimal.longMultiplyPowerTen(long, int)
long[] 835508b86a4d
long[] 68bdac1180e1
java.math.BigDecimal.add(long, long, int)
java.lang.Class 7d06a964718b
java.time.Duration a951dcff9d408931f9fe64c8
java.math.BigDecimal 4ab1a29977ca
java.math.BigDecimal.divideToIntegralValue(BigDecimal)
java.math.BigDecimal.compareMagnitude(BigDecimal)
java.math.BigDecimal.precision()
java.math.BigDecimal.longDigitLength(long)
java.lang.Class 90ca4ac9dafa
java.math.MathContext.<init>(int, RoundingMode)
java.math.BigDecimal.divide(BigDecimal, MathContext)
java.math.BigDecimal.divide(long, int, long, int, long, MathContext)
java.math.BigDecimal.compareMagnitudeNormalized(long, int, long, int)
java.math.RoundingMode 87321431871c
java.math.BigDecimal.checkScaleNonZero(long)
java.math.BigDecimal.bigMultiplyPowerTen(long, int)
java.math.BigDecimal.bigTenToThe(int)
java.math.BigInteger[] 9926427ed837
java.math.BigDecimal.expandBigIntegerTenPowers(int)
com.oracle.svm.core.hub.DynamicHubCompanion 67ae4b2adea3
java.lang.Class 1b3150dce269
java.lang.Class 4320f96a3da4
com.oracle.svm.core.hub.DynamicHubCompanion 17f58d545f28
com.oracle.svm.core.hub.DynamicHubCompanion e246c318624d
java.math.BigInteger.multiply(BigInteger, boolean, boolean, int)
java.math.BigInteger 42226c6836bd
java.math.BigInteger 366083454fbc6b7f29c76f1d
int[] 6156e038123dc1921e0e4c20
int[] baf0df0e078f
java.math.BigInteger.multiplyByInt(int[], int, int)
java.util.Arrays.copyOfRange(int[], int, int)
java.math.BigInteger.<init>(int[], int)
java.math.BigInteger.multiply(long)
java.math.BigDecimal.divideAndRound(BigInteger, long, int, int, int)
java.lang.Class 88b10db1f6ea
java.math.MutableBigInteger.divide(long, MutableBigInteger)
java.math.MutableBigInteger.divideOneWord(int, MutableBigInteger)
java.math.MutableBigInteger.normalize()
java.math.MutableBigInteger.toCompactValue(int)
java.math.MutableBigInteger.getMagnitudeArray()
java.math.MutableBigInteger.toBigInteger(int)
java.math.BigDecimal.createAndStripZerosToMatchScale(BigInteger, int, long)
java.lang.Math.clamp(long, long, long)
java.math.BigInteger.getLowestSetBit()
java.math.BigInteger.numberOfTrailingZeroInts()
java.math.BigInteger.shiftRight(int)
java.math.BigInteger.shiftRightImpl(int)
java.math.BigInteger.bitLength()
java.math.BigInteger.magBitLength()
java.math.BigDecimal.fiveToTwoToThe(int)
java.math.BigInteger[] 3efd3efe8ea6
java.math.BigInteger.divideAndRemainder(BigInteger)
java.math.BigInteger 24cd5a022dbced58c4e5f6d8
int[] 553ed0c61165e2fc39c8bc5f
java.math.BigInteger.divideAndRemainderKnuth(BigInteger)
java.math.MutableBigInteger.divideKnuth(MutableBigInteger, MutableBigInteger, boolean)
java.math.MutableBigInteger.compare(MutableBigInteger)
java.math.BigInteger 8295527ea48e186a84031e08
java.math.BigDecimal.checkScale(BigInteger, long)
java.math.BigInteger b8d2ad90a8c8557cca8305ce
int[] 1a4e37ffc102233b0bec3ac4
java.math.BigInteger eaf350e941fd
int[] 2fbb9941af23233b0bec3ac4
java.math.BigInteger ef1e1044e4e1
int[] 6a3fae227063233b0bec3ac4
java.math.BigInteger 8f8ab0b7049f
int[] fbf63f06bd58
java.math.MutableBigInteger.divideMagnitude(MutableBigInteger, MutableBigInteger, boolean)
java.math.MutableBigInteger.primitiveLeftShift(int, int[], int)
java.math.MutableBigInteger.mulsub(int[], int[], int, int, int)
java.math.MutableBigInteger.rightShift(int)
java.math.BigInteger.shiftLeft(int)
java.math.BigInteger.shiftLeft(int[], int)
java.math.BigDecimal.valueOf(BigInteger, int, int)
java.math.BigDecimal.compactValFor(BigInteger)
java.math.BigDecimal.doRound(BigDecimal, MathContext)
java.math.BigDecimal.longValueExact()
java.util.concurrent.FutureTask.get(long, TimeUnit)
java.util.concurrent.FutureTask.awaitDone(boolean, long)
java.lang.Class e0dc00d53cd7
java.util.concurrent.ConcurrentHashMap$KeyIterator.next()
java.lang.Thread.join(long)
com.oracle.svm.core.monitor.MonitorSupport.wait(Object, long)
com.oracle.svm.core.monitor.MultiThreadedMonitorSupport.doWait(Object, long)
java.lang.Class 62a52af86f53
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.await(Object, long, TimeUnit)
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.newConditionNode()
java.lang.Class 864ca0375b65
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.enableWait(JavaMonitorQueuedSynchronizer$ConditionNode)
jdk.internal.misc.TerminatingThreadLocal.threadTerminated()
java.lang.Class d08f126b1e41
java.util.IdentityHashMap$KeyIterator.<init>(IdentityHashMap)
java.util.IdentityHashMap$IdentityHashMapIterator.<init>(IdentityHashMap)
java.util.IdentityHashMap$IdentityHashMapIterator.hasNext()
java.util.IdentityHashMap$KeyIterator.next()
java.util.IdentityHashMap$IdentityHashMapIterator.nextIndex()
jdk.internal.misc.TerminatingThreadLocal._threadTerminated()
sun.nio.fs.NativeBuffers$1.threadTerminated(Object)
sun.nio.fs.NativeBuffers$1.threadTerminated(NativeBuffer[])
sun.nio.fs.NativeBuffer$Deallocator.run()
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.signalAll()
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.doSignal(JavaMonitorQueuedSynchronizer$ConditionNode, boolean)
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.enqueue(JavaMonitorQueuedSynchronizer$ConditionNode)
java.util.concurrent.FutureTask.report(int)
java.util.ArrayList.forEach(Consumer)
io.lambdametrics.app.BackendStarter.logLoaded(List)
io.lambdametrics.app.push.BackendLoader.settingNames()
java.lang.Class b89594b9940a
io.lambdametrics.app.push.BackendLoader$$Lambda/0xa249d0bdd8d17203e73d6497ad9b490a0.accept(Object, Object)
io.lambdametrics.app.push.BackendLoader.lambda$settingNames$0(Map, String, MetricsBackendProvider)
io.lambdametrics.app.push.BackendLoader.settingNames(MetricsBackendProvider)
io.lambdametrics.backend.otlp.OtlpBackendProvider.settings()
io.lambdametrics.backend.http.HttpEndpointSettings 4cc8e87f95ff
io.lambdametrics.backend.http.SecretSetting 4c9e10c2e526
java.lang.Class c2f5e024ee6a
java.util.stream.Nodes$ArrayNode.<init>(long, IntFunction)
java.util.stream.Nodes$FixedNodeBuilder.begin(long)
java.util.AbstractList$RandomAccessSpliterator.forEachRemaining(Consumer)
io.lambdametrics.app.push.BackendLoader$$Lambda/0x221dbd353a964ed032f294ed71238be50 fffffffff900
java.lang.Class a2f508136282
io.lambdametrics.app.push.BackendLoader$$Lambda/0x221dbd353a964ed032f294ed71238be50.apply(Object)
io.lambdametrics.api.settings.Setting 21ef5e960e83
java.util.stream.Nodes$FixedNodeBuilder.accept(Object)
java.lang.String 9af3fc72b679
io.lambdametrics.api.settings.Setting 5c50eb7861f4
java.lang.String 2ce00ac86f8b
io.lambdametrics.api.settings.Setting 4796dbcf9780
io.lambdametrics.api.settings.Setting 39bd17f268c9
java.lang.String 9d726ddf607
io.lambdametrics.api.settings.Setting 58eba1b0ca56
java.lang.String c39b110d1c6d
io.lambdametrics.api.settings.Setting 1b38c26fe4d1
java.lang.String f24f4a34197a
io.lambdametrics.api.settings.Setting fc0cfb70c777
java.lang.String 4a275da290e1
io.lambdametrics.api.settings.Setting ded4f4fdb6ac
java.lang.String 830e06d255c7
io.lambdametrics.api.settings.Setting ec3b0f489a31
java.lang.String 739c75a5b0a3
io.lambdametrics.api.settings.Setting 2f0d3bc61304
java.lang.String 99108a7c272e
io.lambdametrics.api.settings.Setting 57746690a757
java.lang.String 7831e669703
io.lambdametrics.api.settings.Setting 3b494dd97131
java.lang.String def7c5d29cac
io.lambdametrics.api.settings.Setting 69cd6533b75b
java.lang.String 1b22791041f6
io.lambdametrics.api.settings.Setting 228a56dec657
java.lang.String eae304ecaf3f
io.lambdametrics.api.settings.Setting 6e013d89b2c
java.lang.String c04021e9a4fb
io.lambdametrics.api.settings.Setting 75408f62d72b
java.lang.String 6601ab1dc1c6
io.lambdametrics.api.settings.Setting 9803fd8fb304
java.lang.String b7aa126795c8
io.lambdametrics.api.settings.Setting d27db8c8cdb4
java.lang.String 63ca428af57f
io.lambdametrics.api.settings.Setting 295379caa57a
java.lang.String d9dab3aaa1f9
io.lambdametrics.api.settings.Setting 32a983f25573
java.lang.String c572e3a9316c
io.lambdametrics.api.settings.Setting d717e021e209
java.lang.String e723f62f1cd0
java.util.stream.Nodes$FixedNodeBuilder.end()
java.util.stream.Nodes$FixedNodeBuilder.build()
java.util.stream.Nodes$ArrayNode.asArray(IntFunction)
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.settings()
java.util.List.of(Object, Object, Object)
io.lambdametrics.api.settings.Setting 8cfbd1771d6c
io.lambdametrics.api.settings.Setting d71faf478f0f
io.lambdametrics.backend.http.HttpEndpointSettings e63b4df27c7c
io.lambdametrics.backend.http.SecretSetting 9f93fb90cd3b
io.lambdametrics.api.settings.Setting 83d444db3f49
java.lang.String 5149e270dd23
io.lambdametrics.api.settings.Setting 773fcfc99d1c
java.lang.String 978d6dde15c4
io.lambdametrics.api.settings.Setting 8925da71b28f
java.lang.String 859741cfea27
io.lambdametrics.api.settings.Setting 7ff90a87f026
java.lang.String 6174f5810763
io.lambdametrics.api.settings.Setting 162789d74512
java.lang.String d3f9dd5b757e
io.lambdametrics.api.settings.Setting 62c3d3e1040d
java.lang.String b1680ca9e2c5
io.lambdametrics.api.settings.Setting 6accd38f843
java.lang.String 47d1a312a72a
io.lambdametrics.api.settings.Setting 8d1a1ac6af91
java.lang.String a866ea864d99
java.lang.String c7f5285cdeab
io.lambdametrics.api.settings.Setting b4e1e69c62eb
java.lang.String 4e6013643511
io.lambdametrics.api.settings.Setting 258dd79fc723
java.lang.String ece3bcc7bf2c
io.lambdametrics.api.settings.Setting 2a45b51a57c2
java.lang.String 5d76ed984e82
io.lambdametrics.api.settings.Setting 1564446650a8
java.lang.String 60a16223f08e
io.lambdametrics.api.settings.Setting 7408f0ade919
java.lang.String 8d23de19567a
java.lang.String 25559fcd9d74
io.lambdametrics.api.settings.Setting a52b4a41d727
java.lang.String 64f571d6a0fc
io.lambdametrics.api.settings.Setting 7ae009d7916b
java.lang.String 98ddb4db224d
io.lambdametrics.api.settings.Setting 6fd0ab66d942
java.lang.String ab01529980d0
io.lambdametrics.api.settings.Setting 834cbdf44fa
java.lang.String fd939651b804
io.lambdametrics.api.settings.Setting 843766f43519
java.lang.String 9cce9de8226f
io.lambdametrics.api.settings.Setting 12689e1ecc40
java.lang.String 44ada253add8
io.lambdametrics.api.settings.Setting fd8097fa2c07
java.lang.String a6390a735ec
io.lambdametrics.api.settings.Setting 3c0c155570e8
java.lang.String 18fd7ce12ede
io.lambdametrics.api.settings.Setting ab122caee0fc
java.lang.String c6a9897e0967
io.lambdametrics.api.settings.Setting 2683dfb8768a
java.lang.String 4623eac77120
io.lambdametrics.backend.prometheus.PushgatewayBackendProvider.settings()
io.lambdametrics.backend.http.HttpEndpointSettings da52071d6453
io.lambdametrics.backend.http.SecretSetting 1a5e0f205a15
io.lambdametrics.api.settings.Setting e02acafe6eca
java.lang.String 85347bd9c7f3
io.lambdametrics.api.settings.Setting 6bf38f48a8e3
java.lang.String 99fe4add049c
io.lambdametrics.api.settings.Setting 932c87033ce9
java.lang.String 9d44aef7ed66
io.lambdametrics.api.settings.Setting 8a2aced13924
java.lang.String e4dd7329d748
io.lambdametrics.api.settings.Setting eaa05062e2db
java.lang.String 674763fc13ad
io.lambdametrics.api.settings.Setting b2b1bd7d6a6f
java.lang.String 8437d5eff5c9
io.lambdametrics.api.settings.Setting 35bb23217948
java.lang.String 9cada0c33dc5
io.lambdametrics.api.settings.Setting 52d30037f56e
java.lang.String ef1af00c7bc3
io.lambdametrics.api.settings.Setting 70b18816059
java.lang.String dd270d3b1ec5
io.lambdametrics.api.settings.Setting 5d3d843173c8
java.lang.String 9fcfd57b0af3
io.lambdametrics.api.settings.Setting db6f820e448b
java.lang.String f2906a95a020
io.lambdametrics.app.SettingsErrorLog.logMisspelled(Map, List)
io.lambdametrics.app.SettingsErrorLog.misspelledSettings(Map)
java.util.ImmutableCollections$ListN 55035593ce0a
java.lang.Object[] 56ed47128550
io.lambdametrics.app.SettingsErrorLog$$Lambda/0x221dbd353a964ed032f294ed71238be50 ffffffffff2b
java.lang.Class 729beab28489
io.lambdametrics.app.SettingsErrorLog$$Lambda/0x221dbd353a964ed032f294ed71238be50.apply(Object)
java.lang.Class df79dca826ee
io.lambdametrics.app.config.MisspelledSettings.<init>(List, Map)
java.util.AbstractMap.isEmpty()
java.util.TreeMap$EntrySet.size()
java.util.TreeMap$EntryIterator.next()
java.util.TreeMap$Entry.getKey()
java.util.TreeMap$Entry.getValue()
io.lambdametrics.app.config.MisspelledSettings.addPrefixes(List)
byte[] e32457767794d7e5ec1edd38
java.lang.String 79793157a6eb3c99f1d4ad3e
byte[] e32457767794faefc7e32030
java.util.HashMap.merge(Object, Object, BiFunction)
byte[] 93244da20010
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xe5305828ff66419931b1d807517720110 ffffffff9519
java.lang.Class 7cd9de920dec
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xe5305828ff66419931b1d807517720110.apply(Object, Object)
java.util.HashMap.afterNodeAccess(HashMap$Node)
byte[] 8baf4ecf52dc
byte[] 59777b1e2f19
byte[] 4880f0cae065
byte[] 3549b834e5bc
byte[] 4b0cf265b9c
byte[] ea454d769102
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer.reacquire(JavaMonitorQueuedSynchronizer$Node, long)
io.lambdametrics.app.invocation.TelemetryIntake.recordFailure()
io.lambdametrics.app.queue.DurableMetrics.shutDownByFailure()
byte[] 7e39176fed1f7678a5f13f01
io.lambdametrics.app.queue.JournalRecord$Kind 952dc5a1b0e4
byte[] 55866923934
byte[] 28560bd29807
byte[] 4c720b49346f
java.lang.Class 81b6fd110769
java.util.HashMap.forEach(BiConsumer)
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xf825588ec1f9b9f22f05b88656617d520.accept(Object, Object)
io.lambdametrics.app.config.MisspelledSettings.lambda$addPrefixes$0(String, Integer)
java.lang.Class f656943b36cb
java.util.TreeMap$ValueIterator.next()
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xd7ead58ddb685bdb68afe809d430cb280.accept(Object)
java.lang.Class 9dfd440c6ca0
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xce85c45127f0c054a9398a6977beb7800.accept(Object)
byte[] 9dee808fa914
byte[] 1148a5d6f408
byte[] 4eb957837043
byte[] e7567b62bd78
byte[] cdf53867c0f8
byte[] ac9af1dcb0c8
byte[] 902a354547ff
byte[] 5a31f2ac0230
byte[] 423e2682a6bc
byte[] cec63c1d7a4f
byte[] 1707d759d88b
byte[] a1cd54890f3d
byte[] be025d2aa6a7
byte[] 2543922fc819
byte[] 174870fda7f
byte[] e0f145dd7e95
byte[] 5e545c3631
byte[] 69e892bc5c01
byte[] 327eb2f562dc
byte[] 29972dd5e65c
byte[] 9cb57b3f8d81
byte[] 5a6bd998e06c
byte[] 55039a14e195
byte[] 82b1483bbe6
byte[] e5f24c825bde
byte[] 33da84db059a
byte[] 6939dc5c1a32
byte[] 4b1c300c117
byte[] d2e100dfb3cd
byte[] 3695fdea9974
byte[] af2e732fbd3c
byte[] f2b503528b7a
byte[] 90a6512feec6
byte[] 850143bde68b
byte[] 3aedf37ed3ce
byte[] 8734e9b72b99
byte[] 2d6d3d0d514d
byte[] 5123124c984f
byte[] 302eca4d75a7
byte[] 9e2dd4eee0fc
byte[] f852c3ea4000
byte[] cb514f0a85e
byte[] c8932e73704b
byte[] e2fc341c312e
byte[] 276fb1323a7f
byte[] ed5360707c8
byte[] ada0afd0e00a
byte[] 92fa1dcf6c00
byte[] a9c45f244179
byte[] 439e7ba90a8e
byte[] 5e2167c99153
byte[] 672950e7fc76
byte[] 15886545c798
byte[] e6fd52a28f20
byte[] f704d3ee29f7
byte[] 310f75d8f184
byte[] 5157385fd6c5
byte[] 4f42b6dab55d
byte[] 618445264adf
byte[] 5acd6e96a22d
byte[] e384b74a9409
byte[] 68551cf8cd6
byte[] 246556906e06
byte[] a7b25bbeb136
byte[] 9394fe864e52
io.lambdametrics.app.config.MisspelledSettings.misspelled(Set)
java.util.TreeSet.addAll(Collection)
java.util.AbstractMap$1.size()
java.util.AbstractMap$KeyIterator.next()
java.util.TreeSet.add(Object)
io.lambdametrics.app.config.MisspelledSettings.isMisspelled(String)
java.lang.String.toUpperCase(Locale)
java.lang.StringLatin1.toUpperCase(String, byte[], Locale)
java.util.HashSet.spliterator()
java.lang.Class 590a6780a0d2
java.util.HashMap$KeySpliterator.characteristics()
java.lang.Class 207d69d92d01
java.util.HashMap$HashMapSpliterator.estimateSize()
java.util.HashMap$KeySpliterator.tryAdvance(Consumer)
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0xe65d3b39a15f40d74fadd343b6626e7d0.test(Object)
java.lang.Class e54f4fdbb82e
io.lambdametrics.app.config.MisspelledSettings$$Lambda/0x4f231a657781b31cc24c84b350a697c20.test(Object)
io.lambdametrics.app.config.MisspelledSettings.isTypo(String, String)
java.lang.Class 38d6a91b4fbd
io.lambdametrics.app.config.MisspelledSettings.similar(Set, Set)
io.lambdametrics.engine.MetricsEngine.shutDownByFailure()
io.lambdametrics.app.config.MisspelledSettings.fullName(String, Set)
java.lang.Class d1f0a1a5c48
java.lang.Class 2d34040b8746
java.lang.Class be4478a0943c
java.lang.Class 25aed87db104
java.util.stream.ReferencePipeline.reduce(BinaryOperator)
java.lang.Class 2b336947743f
java.util.stream.TerminalOp.getOpFlags()
java.util.stream.ReduceOps$ReduceOp.evaluateSequential(PipelineHelper, Spliterator)
java.util.stream.ReduceOps$2.makeSink()
java.lang.Class a9ddf9212c38
java.util.stream.ReduceOps$2ReducingSink.begin(long)
java.util.ArrayList$ArrayListSpliterator.forEachRemaining(Consumer)
java.util.stream.ReduceOps$2ReducingSink.get()
java.lang.Class 418e7be8a50d
java.lang.Class de15b5539867
io.lambdametrics.app.SettingsAdvice.of(AppSettings, Settings)
java.lang.Class 565b2936c0c8
java.util.ImmutableCollections$List12.spliterator()
java.lang.Class 85439cc2137c
java.lang.Class 957717bae2dd
java.util.stream.ReferencePipeline.collect(Collector)
java.lang.Class c96ae2f9e7b8
java.util.stream.ReduceOps$3.getOpFlags()
java.util.Collections$EmptySet.contains(Object)
java.util.stream.ReduceOps$3.makeSink()
java.lang.Class ea5fdb2d4d1d
java.util.stream.ReduceOps$3ReducingSink.begin(long)
java.util.stream.Collectors$$Lambda/0x6c668fefd482010252b883c0611592700.get()
java.lang.Class faf0882969c7
java.util.StringJoiner.<init>(CharSequence, CharSequence, CharSequence)
java.util.StringJoiner.checkAddLength(int, int)
java.util.Collections$2.forEachRemaining(Consumer)
io.lambdametrics.app.BackendStarter$$Lambda/0x337f4da7ecc525e9c82467d83a00d0180 ffffffff9036
java.lang.Class 63778eaddab9
io.lambdametrics.app.BackendStarter$$Lambda/0x337f4da7ecc525e9c82467d83a00d0180.apply(Object)
java.util.stream.ReduceOps$3ReducingSink.accept(Object)
java.util.stream.Collectors$$Lambda/0x5e54efb0b19a8d98dc27d252eebf319f0 d5b
java.lang.Class 23c88317601e
java.util.stream.Collectors$$Lambda/0x5e54efb0b19a8d98dc27d252eebf319f0.accept(Object, Object)
java.util.StringJoiner.add(CharSequence)
java.util.stream.ReduceOps$Box.get()
java.util.stream.Collectors$$Lambda/0xac323f4043e2dd6adc201741ce782bf20 2923
java.lang.Class d20e8d139e1c
java.util.stream.Collectors$$Lambda/0xac323f4043e2dd6adc201741ce782bf20.apply(Object)
java.util.StringJoiner.toString()
java.lang.String ce0edeacb1bf
byte[] 31dbd9abf21c
io.lambdametrics.app.BackendStarter.profile()
java.lang.String 74a9b192a408481607a3f285
byte[] ab8f2ee8f64b10e8cd9f2f27
java.lang.String 2c83a8e53645
byte[] e6bdbdf7db43
java.lang.String 4867f352b5cb
byte[] a7715c86bd69
java.lang.String 5dad8341c242
byte[] db6b6dc12111
java.lang.String ac5d8a09b7ce
byte[] afd5541604c4
io.lambdametrics.app.push.PushCoordinator.start(List)
io.lambdametrics.app.push.PushCoordinator$$Lambda/0x337f4da7ecc525e9c82467d83a00d0180 281f
java.lang.Class 2a94b831e193
io.lambdametrics.app.push.PushCoordinator$$Lambda/0x337f4da7ecc525e9c82467d83a00d0180.apply(Object)
io.lambdametrics.app.queue.DurableMetrics.keepOutboxesOf(Collection)
io.lambdametrics.app.queue.MetricsState.keepOutboxesOf(Collection)
java.lang.Class 214f30e0564d
java.util.AbstractCollection.retainAll(Collection)
java.util.LinkedHashMap$LinkedKeySet.iterator()
java.lang.Class 7515b21e7356
java.util.LinkedHashMap$LinkedKeyIterator.<init>(LinkedHashMap, boolean)
java.util.LinkedHashMap$LinkedHashIterator.hasNext()
java.util.LinkedHashMap$LinkedKeyIterator.next()
java.util.ImmutableCollections$AbstractImmutableList.contains(Object)
java.util.ImmutableCollections$ListN.indexOf(Object)
java.lang.Class ebb67fe5c7d8
io.lambdametrics.app.push.PushCoordinator$$Lambda/0x279dd53016abf3d41bdbcccf08a0f6210.apply(Object)
io.lambdametrics.app.push.PushCoordinator.pusher(NamedBackend)
java.lang.Class 12c4181a4b01
java.lang.Class 20ba203ea7d
io.lambdametrics.app.push.Pusher.<init>(NamedBackend, Outbox, Duration, FirstPush, Clocks)
java.lang.Class 7a4b60a88884
java.lang.Class 87e8b18bddd1
io.lambdametrics.app.push.FirstPush.left()
io.lambdametrics.app.push.PushSchedule.<init>(Duration, Duration, long)
io.lambdametrics.app.push.Backoff.forInterval(Duration)
java.time.Duration.multipliedBy(long)
java.math.BigDecimal.multiply(BigDecimal)
java.math.BigDecimal b7209e125174
java.math.BigDecimal.checkScale(long)
java.math.BigDecimal.multiply(long, long, int)
java.time.Duration.create(BigDecimal)
java.math.BigDecimal.movePointRight(int)
java.math.BigDecimal.toBigIntegerExact()
java.math.BigDecimal.setScale(int, int)
java.math.BigInteger.valueOf(long)
java.math.BigInteger.<init>(long)
java.math.BigInteger.toMagArray(long)
java.math.BigInteger 54bea0ee013e697cedfb4a37
int[] efe6bbe8b553774621a939e8
java.math.BigInteger.longValue()
java.math.BigInteger.getInt(int)
int[] 9daf0beb614da14d09b7e3e
java.lang.Class 7f8d45e0a119
java.time.Duration eaad8b58863fa17ed06fd1d5
java.lang.Class d5da5e6ee2c1
io.lambdametrics.app.push.PushRequests.<init>(PushSchedule, Clocks)
java.lang.Class 7a461654aedc
io.lambdametrics.app.push.BackendCaller.<init>(NamedBackend, Clocks, System$Logger)
java.lang.Class e5304002331b
java.lang.Class 166c9dd9615d
java.lang.Class c0143f7804d1
io.lambdametrics.app.push.PushCoordinator$$Lambda/0xa300ad2f511933a6a540fc37e6f995e80.accept(Object)
io.lambdametrics.app.push.PushRequests.postpone(Duration)
io.lambdametrics.app.push.PushRequests.now()
io.lambdametrics.app.push.PushCoordinator.startPushers()
io.lambdametrics.app.push.Pusher.start()
java.lang.Class f30fe702b4d6
java.lang.String 2ffaa8c08a6e
byte[] e112a0fda3a
byte[] 30d073dd9277a48673443c3c
java.io.BufferedOutputStream.growIfNeeded(int)
byte[] c032febdba2298fe440b9e14
java.io.BufferedOutputStream.flush()
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await()
java.util.concurrent.ForkJoinPool.managedBlock(ForkJoinPool$ManagedBlocker)
java.util.concurrent.ForkJoinPool.unmanagedBlock(ForkJoinPool$ManagedBlocker)
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionNode.isReleasable()
java.lang.Thread.isInterrupted()
java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionNode.block()
java.util.concurrent.locks.LockSupport.park()
io.lambdametrics.app.push.Pusher$$Lambda/0xa86917483cb1ec4d9fc502eff85f6f740.run()
io.lambdametrics.app.push.Pusher.run()
io.lambdametrics.app.push.PushRequests.awaitTurn()
io.lambdametrics.app.BackendStarter.startMissingThreads()
java.util.concurrent.locks.AbstractQueuedSynchronizer.signalNextIfShared(AbstractQueuedSynchronizer$Node)
io.lambdametrics.app.push.PushRequests.add(Duration, boolean)
java.time.Duration a951dcff9d408fcf27df421c
java.lang.Class 1e3303596c3a
io.lambdametrics.app.push.Pusher.await(PushRequest)
io.lambdametrics.app.push.PushRequests.await(PushRequest)
io.lambdametrics.app.push.Pusher.takeTurn()
io.lambdametrics.app.push.PushRequests.startTurn()
io.lambdametrics.app.push.BatchSender.sendAll()
io.lambdametrics.app.push.PushRequests.interruptAttemptBefore(PushRequest)
io.lambdametrics.engine.InvocationMetrics.update(RequestState)
io.lambdametrics.engine.InvocationMetrics.summarize(RequestState)
io.lambdametrics.engine.RequestState.attemptStart(int)
io.lambdametrics.engine.AttemptSummary.summarize(RequestState, int, int)
io.lambdametrics.engine.AttemptSummary.clear()
io.lambdametrics.engine.AttemptSummary.add(RuntimeDoneEvent)
io.lambdametrics.engine.AttemptSummary.add(ReportEvent)
io.lambdametrics.engine.InvocationMetrics.recordedAttempt()
java.lang.Class 328bc44dddf1
io.lambdametrics.engine.AttemptSummary.value(InvocationDistribution)
io.lambdametrics.engine.AttemptSummary.extensionsDuration()
io.lambdametrics.engine.InvocationMetrics.addCounts(RecordedAttempt, int)
io.lambdametrics.engine.InvocationMetrics.replaceValues(RecordedAttempt, RecordedAttempt)
io.lambdametrics.engine.internal.DistributionAccumulator.replace(double, double)
io.lambdametrics.engine.internal.DistributionAccumulator$Values.add(double)
io.lambdametrics.engine.internal.DistributionAccumulator$Values.count(double, int)
io.lambdametrics.api.metrics.BucketBounds.bucketOf(double)
java.lang.Double 264cd935b53424579553590b
java.lang.Double c642672c5e1524579553590b
java.lang.Double f37a8934b3c224579553590b
java.lang.Double efb1fa482840
java.lang.Double 1cea1c58f68f24579553590b
java.lang.Double b88210fa173f24579553590b
java.lang.Double e1a4cef3d59e24579553590b
java.lang.Double 7d3cc39f73ee24579553590b
java.lang.Double 63f4302274b924579553590b
java.lang.Double cf2b3ac0313524579553590b
java.lang.Double 97fb51727a1624579553590b
io.lambdametrics.engine.internal.ExactSum.add(double, int)
io.lambdametrics.engine.internal.ExactSum.add(long, long)
java.lang.Double 264cd935b5347455f02c4c7b
java.lang.Double c642672c5e157455f02c4c7b
java.lang.Double f37a8934b3c27455f02c4c7b
java.lang.Double 1cea1c58f68f7455f02c4c7b
java.lang.Double b88210fa173f7455f02c4c7b
java.lang.Double 7d3cc39f73ee7455f02c4c7b
java.lang.Double ff8c24ced009
io.lambdametrics.engine.AttemptSummary.decimalDifference(double, double)
io.lambdametrics.engine.InvocationMetrics.replaceValuesOfSeveral(RecordedAttempt, RecordedAttempt)
java.lang.Class edcec3b00bd1
io.lambdametrics.engine.InvocationMetrics.replaceChanged(int, RecordedAttempt, RecordedAttempt, InvocationMetrics$Replacement)
io.lambdametrics.engine.RecordedAttempt.values(RecordedAttempt, int)
com.oracle.svm.core.hub.DynamicHubCompanion 6f16805ec247
com.oracle.svm.core.hub.DynamicHubCompanion b1cc4e40a4f3
java.util.DualPivotQuicksort.sort(double[], int, int, int)
java.util.DualPivotQuicksort.sort(DualPivotQuicksort$Sorter, double[], int, int, int)
java.util.DualPivotQuicksort.insertionSort(double[], int, int)
io.lambdametrics.engine.InvocationMetrics.difference(double[], double[])
io.lambdametrics.engine.InvocationMetrics$$Lambda/0x6aecc0b12daa5ead7413481156f021dd0.replace(double, double)
java.lang.Double 64a627964dee
io.lambdametrics.engine.internal.ExactSum.value()
io.lambdametrics.engine.Initializations.facts()
java.lang.Class d6892cad709
io.lambdametrics.engine.Initializations.coldStart(List)
io.lambdametrics.engine.InitFacts.labels(InitializationType, String)
java.lang.String 999c2fad0f50
byte[] f28801852cf3
io.lambdametrics.api.metrics.Labels$$Lambda/0x88e02fb7cf4c4b2a8756d7c2cbea89870.accept(Object, Object)
io.lambdametrics.api.metrics.Labels.lambda$new$0(SortedMap, String, String)
io.lambdametrics.api.metrics.Labels.isName(String)
java.util.regex.Pattern 5ec1d592a936
java.util.regex.Pattern$Neg 4b120638076b
java.lang.Class 4e8bf3343c7b
java.util.regex.Pattern$Neg.match(Matcher, int, CharSequence)
java.util.regex.Pattern$GroupHead 4fc103d084f5
java.util.regex.Pattern$Slice 2978d5b5b0d8
int[] 5662b66fd05b
java.util.regex.Pattern$BmpCharProperty 4755464237f431b9b324346a
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 b1f8000261ec
java.lang.Class 4de487db4be9
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590.is(int)
java.util.regex.Pattern.lambda$union$0(Pattern$CharPredicate, Pattern$CharPredicate, int)
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 2ad856c63523132e2ab7fe43
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 e009535ce28350b35844ea51
java.lang.Class 47e155e95d54
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0.is(int)
java.util.regex.Pattern$BmpCharPropertyGreedy c41c60730d9ae1fad545474e
java.lang.Class 4fb45d933bd8
java.util.regex.Pattern$BmpCharPropertyGreedy.match(Matcher, int, CharSequence)
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 52a43cdc9c83c6d5044aa4c6
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 3eb12fe87b5b7de5bc957bf7
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 2ad856c6352377b92dfd4a34
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 e009535ce2832d38b8758519
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 496e9b047ab52d38b8758519
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 52234f0229bb27e29ccee37c
java.util.regex.Pattern$BitClass 356e29a982aad776ddef5087
java.lang.Class 10ecf58a116a
java.util.regex.Pattern$BitClass.is(int)
boolean[] 5b1fc88b3b0420014de63bf6
io.lambdametrics.engine.Initializations.errors(List)
io.lambdametrics.engine.Initializations.firstFailedSilently(List)
io.lambdametrics.engine.Initializations.firstEnded(List)
io.lambdametrics.engine.Initializations$$Lambda/0xdc5cc90e3bd3e805f0ea75b9979036450 ffffffffa229
java.lang.Class e8040c2fb5eb
io.lambdametrics.engine.Initializations$$Lambda/0xdc5cc90e3bd3e805f0ea75b9979036450.test(Object)
io.lambdametrics.engine.Initializations.durations(List)
java.util.HashMap.computeIfAbsent(Object, Function)
io.lambdametrics.api.metrics.Labels.hashCode()
java.util.Collections$UnmodifiableMap.hashCode()
java.util.AbstractMap.hashCode()
java.util.TreeMap$Entry.hashCode()
io.lambdametrics.engine.Initializations$$Lambda/0x4a9458ea87a6e8ada37b8ca908d252b70 ffffffffb195
java.lang.Class edc2f98206fa
io.lambdametrics.engine.Initializations$$Lambda/0x4a9458ea87a6e8ada37b8ca908d252b70.apply(Object)
java.util.ArrayList.add(Object)
io.lambdametrics.engine.Initializations.restoreDuration()
io.lambdametrics.engine.InitFacts.<init>(Optional, Map, Map, double)
io.lambdametrics.engine.InitMetrics.update(InitFacts)
java.lang.Class e464ca9b8519
java.util.Map.forEach(BiConsumer)
java.lang.Class bb4194e1dc68
java.util.ImmutableCollections$Map1.forEach(BiConsumer)
io.lambdametrics.engine.InitMetrics$$Lambda/0x603a0e5b27dff9612b13a555f7e1f9720.accept(Object, Object)
io.lambdametrics.engine.InitMetrics.updateDurations(Labels, List)
java.lang.Class 51a0bf613124
io.lambdametrics.engine.InitMetrics$$Lambda/0x14430046ae3c75684bca496024d03c730.apply(Object)
java.util.LinkedHashMap.getOrDefault(Object, Object)
java.lang.Class 404b4cdb69a
java.lang.Class 3a78c92d1be
java.util.stream.ReferencePipeline.forEach(Consumer)
java.util.stream.ForEachOps.makeRef(Consumer, boolean)
java.lang.Class 3e8ef41947e2
java.util.stream.ForEachOps$ForEachOp.getOpFlags()
java.util.stream.ForEachOps$ForEachOp$OfRef.evaluateSequential(PipelineHelper, Spliterator)
io.lambdametrics.engine.InitMetrics$$Lambda/0x0288787b74bf18c91013f4abac24947b0.test(Object)
java.lang.Double b88210fa173fa5ed2094355a
java.lang.Double e1a4cef3d59ea5ed2094355a
java.lang.Double 7d3cc39f73eea5ed2094355a
java.lang.Double 63f4302274b9a5ed2094355a
java.lang.Double cf2b3ac03135a5ed2094355a
java.lang.Double 6ac32f6d5fa5
java.lang.Object[] ff7033159308d6362879cee5
io.lambdametrics.engine.MetricsEngine.window(InstanceMetrics, Instant, IntFunction)
io.lambdametrics.app.config.InstanceLabels.afterRestores(int)
io.lambdametrics.app.config.InstanceLabels.idAfter(int)
io.lambdametrics.app.config.FunctionLabels.ofInstance(String)
java.util.TreeMap.comparator()
java.util.TreeMap.buildFromSorted(int, int, int, int, Iterator, ObjectInputStream, Object)
java.lang.String d48c64cdfd84
byte[] ddbde4e85528
java.util.ImmutableCollections$Map1.size()
java.lang.String 5cbd118adc49e9b12e3ba0e
byte[] 44f37daa4e87867c7d4453fb
io.lambdametrics.api.metrics.Labels.with(Labels)
java.util.Collections$UnmodifiableMap.isEmpty()
java.util.TreeMap.<init>(SortedMap)
java.util.Collections$UnmodifiableSortedMap.comparator()
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$1.next()
java.lang.Class 7d7794a50827
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry.getKey()
java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet$UnmodifiableEntry.getValue()
io.lambdametrics.engine.InstanceMetrics.take(Instant)
io.lambdametrics.engine.internal.CounterAccumulator.take(Instant)
java.lang.Class 6bfb23b3bf83
io.lambdametrics.api.metrics.Metric$Counter.<init>(MetricDescriptor, Labels, double, double, Instant)
io.lambdametrics.engine.internal.DistributionAccumulator.hasStarted()
io.lambdametrics.engine.internal.DistributionAccumulator.take(Instant)
io.lambdametrics.engine.internal.DistributionAccumulator$Values.statistics()
java.lang.Long a829ef55a5b83b7bf8e16f7c
io.lambdametrics.engine.internal.DistributionAccumulator$Values.addAll(StatisticSet, ExactSum)
io.lambdametrics.engine.internal.ExactSum.addAll(ExactSum)
io.lambdametrics.engine.internal.DistributionAccumulator.neverLess(StatisticSet, StatisticSet)
java.lang.Class 67d72cca008
io.lambdametrics.api.metrics.Metric$Distribution.<init>(MetricDescriptor, Labels, BucketBounds, StatisticSet, StatisticSet, Instant)
java.lang.Long 46616908574a3b7bf8e16f7c
io.lambdametrics.engine.internal.CounterAccumulator.hasStarted()
io.lambdametrics.engine.RecoveredTotals.addedTo(List)
io.lambdametrics.engine.RecoveredTotals 5bcd981c53d9
java.lang.Class 20f35424267
io.lambdametrics.api.metrics.MetricBatch.<init>(Instant, Instant, Labels, List)
io.lambdametrics.api.metrics.MetricBatch.byIdentity(List)
java.lang.Class e46afc0af98c
io.lambdametrics.api.metrics.MetricBatch$$Lambda/0xfc16d95daedf12934c446c88a2b2a1f50.accept(Object)
io.lambdametrics.api.metrics.MetricBatch.lambda$byIdentity$0(Map, Metric)
io.lambdametrics.api.metrics.MetricBatch$Identity.of(Metric)
java.lang.Class b8a54a3f8a0
io.lambdametrics.api.metrics.Metric$Counter.descriptor()
io.lambdametrics.api.metrics.MetricDescriptor 58740c06a103
io.lambdametrics.api.metrics.Metric$Counter.labels()
io.lambdametrics.api.metrics.MetricBatch$Identity.hashCode()
java.lang.String eebcbad83df9
io.lambdametrics.api.metrics.Labels 83605685121b
java.util.Collections$UnmodifiableSortedMap 1027d2fc47a1f6b5d1df2b2a
java.util.TreeMap d32ce1740dbafd0e7d2a7800
io.lambdametrics.api.metrics.MetricDescriptor 1beb3fdf806b
java.lang.String 61f901f5d2f2
io.lambdametrics.api.metrics.Metric$Distribution.descriptor()
io.lambdametrics.api.metrics.MetricDescriptor 837b34335958
io.lambdametrics.api.metrics.Metric$Distribution.labels()
java.lang.String 50159ff06baa
io.lambdametrics.api.metrics.MetricDescriptor 4da58ef630df
java.lang.String 7287d26fb75
io.lambdametrics.api.metrics.MetricDescriptor 5b8fd1450625
java.lang.String 6d6c3c0858fd
io.lambdametrics.api.metrics.MetricDescriptor 2f890dd13765
java.lang.String f6928c7d5475
io.lambdametrics.app.queue.MetricsState.addWindow(MetricBatch)
io.lambdametrics.app.queue.PendingWindows.prepare(MetricBatch)
io.lambdametrics.app.queue.PendingWindows.mergedWithLast(MetricBatch)
java.util.ArrayDeque.<init>(Collection)
java.util.ArrayDeque.size()
java.lang.Class 80ad52b8afb3
java.util.ArrayDeque.forEach(Consumer)
java.util.ArrayDeque.grow(int)
java.lang.Class d030073146c1
io.lambdametrics.app.queue.DurableMetrics.writeCheckpoint()
io.lambdametrics.app.queue.MetricsState.checkpoint()
java.lang.Class 64e15098c7e0
java.io.ByteArrayOutputStream.<init>(int)
java.lang.Class a152eb1010cb
io.lambdametrics.app.queue.MetricsState.writeText(DataOutputStream, String)
java.io.DataOutputStream.writeInt(int)
jdk.internal.util.ByteArray.setInt(byte[], int, int)
java.io.ByteArrayOutputStream.write(byte[], int, int)
java.io.ByteArrayOutputStream.ensureCapacity(int)
java.io.DataOutputStream.write(byte[], int, int)
io.lambdametrics.engine.MetricsEngine.writeCheckpoint(DataOutput)
io.lambdametrics.engine.internal.BinaryEncoding.writeInstant(DataOutput, Instant)
java.io.DataOutputStream.writeLong(long)
jdk.internal.util.ByteArray.setLong(byte[], int, long)
io.lambdametrics.engine.InstanceEncoding.write(DataOutput, InstanceMetrics)
io.lambdametrics.engine.Initializations.isEndKnown()
java.io.DataOutputStream.writeBoolean(boolean)
java.io.ByteArrayOutputStream.write(int)
io.lambdametrics.engine.MetricEncoding.write(DataOutput, List)
io.lambdametrics.engine.MetricEncoding.writeHeader(DataOutput, byte, Metric)
java.io.DataOutputStream.writeByte(int)
java.io.DataOutputStream.writeUTF(String, DataOutput)
byte[] e4c4f6b4fa0f
java.lang.StringCoding.countNonZeroAscii(String)
jdk.internal.util.ByteArray.setUnsignedShort(byte[], int, int)
java.lang.String.getBytes(int, int, byte[], int)
io.lambdametrics.engine.internal.BinaryEncoding.writeLabels(DataOutput, Labels)
java.io.DataOutputStream.writeDouble(double)
jdk.internal.util.ByteArray.setDouble(byte[], int, double)
byte[] d2d7d2a2129e
byte[] abd301ba6fa4
io.lambdametrics.engine.MetricEncoding.writeBounds(DataOutput, BucketBounds)
java.lang.Double 5b868cc2ee4c
io.lambdametrics.engine.MetricEncoding.write(DataOutput, StatisticSet)
io.lambdametrics.api.metrics.ExponentialBuckets 4d995b6e4eff
java.util.Collections$UnmodifiableSortedMap 1027d2fc47a17675ae324e39
java.util.TreeMap d32ce1740dba640c63287fd3
byte[] b743d14ceb50
byte[] ecea1becd214
io.lambdametrics.engine.internal.BinaryEncoding.writeText(DataOutput, String)
byte[] a812e5aa185c
java.lang.Double 97fb51727a16a5ed2094355a
io.lambdametrics.engine.InvocationMetrics.corrections()
java.lang.Class 636d661e5705
io.lambdametrics.engine.InvocationMetrics$$Lambda/0x3be749698df4d977359787b47e6f65060.accept(Object, Object)
io.lambdametrics.engine.InvocationMetrics.lambda$corrections$0(List, MetricGroup, MetricAccumulator)
io.lambdametrics.engine.internal.CounterAccumulator.correction()
io.lambdametrics.engine.internal.DistributionAccumulator.correction()
java.lang.invoke.BoundMethodHandle$Species_LLLL ff46d5e83e6f
java.lang.invoke.DirectMethodHandle fb3312a2f395
java.lang.invoke.MethodHandleImpl$CountingWrapper 2a798953e59e2a798953e59e
int[] 11da0177cb844198e0491534
java.lang.Class[] bb43e92492f2
java.lang.invoke.BoundMethodHandle$Species_LLLL 552ed4b09ee3
java.lang.invoke.BoundMethodHandle$Species_LL 350887e87aa5
java.lang.invoke.MethodHandleImpl$CountingWrapper bb6c82e61e23bb6c82e61e23
int[] 11da0177cb84cbda3ec65b94
java.lang.invoke.BoundMethodHandle$Species_LLLLL b2b0b32c3f7e
java.lang.invoke.BoundMethodHandle$Species_LL cf0e575bebd9cf0e575bebd9
java.lang.invoke.MethodHandleImpl$CountingWrapper f3641285ba86f3641285ba86
int[] 11da0177cb845ef64630cc5
java.lang.invoke.DirectMethodHandle$Accessor cbd30617fef2
java.lang.invoke.MemberName e5ea9c51919e
java.lang.String 983f91f39116
byte[] 74d01e7aa28a
com.oracle.svm.core.hub.DynamicHubCompanion 5a60665d9b2d
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 69408ec7963b
java.lang.String 67a0508402524b48fcfc8b85
java.lang.String 8a6e8549955c
byte[] cd71853c6e6a
java.lang.String 12ab398cb7c0
byte[] 7e94acfc1526
java.lang.String a3879042172c
byte[] 82f0397869e4
java.lang.String d45a0950d562
byte[] 75041b9e3219
java.lang.String e76fd5b468244fdfd4ceb48c
byte[] a523a089e80ca787486e137c
java.lang.String 8e907d52898391004035029f
byte[] 77e3ff09ea90
java.lang.String 37a5f122beb3284c24de6136
byte[] f23a305e6fc0bc26862c130c
java.lang.String 960cdd8f63d9
byte[] 2991706e23fd
java.lang.String 42737f746b38
byte[] 8494b1f8871d
java.lang.String b2edd7597835
byte[] f415a0a6bdde
java.lang.String 67a05084025267f7bc67bff0
java.lang.String 4d9666b0a1cb4b48fcfc8b85
java.lang.String a0779854674d
byte[] 3bd16410b06f
java.lang.String db395afaeb52141edf2de75f
byte[] d7c2fc4a73f9
java.lang.String 2ca13c362091
byte[] 91537866929
java.lang.String 7af81c1458a9
byte[] d5706159067a
java.lang.String bfc94c96f825
byte[] c3623c2fef28
java.lang.String 359a84051b77
byte[] b071f3264ab7
java.lang.String 5a1049904a1e
byte[] 150d3f85f837
java.lang.String af5eecfc34da
byte[] 860c3c853550
java.lang.String 90453bf75ff5118bab580a7c
byte[] 2abb3b2a625
java.lang.String ebcde06b12ad
byte[] 4cb703229b3c
java.lang.String 99577a36504c4b48fcfc8b85
java.lang.String d8c16ec9b9beae807fa9dcde
byte[] 1fcf93aefa3a96817706e01d
java.lang.String a013cf7d6a5e
byte[] 67c3ea75fe64
java.lang.String 749fc507a365
byte[] 2a315d9fa392
java.lang.String f935fab9099e197fcc9dd608
byte[] 63e0ff268ef8e528d08d8080
java.lang.String 8684eed31000
byte[] afb583857585
java.lang.String 99577a36504c67f7bc67bff0
java.lang.String e010f988a0324b48fcfc8b85
java.lang.String de9d97aeb9ac
byte[] d71acf48749c
java.lang.String 248859a5f783
byte[] 94e34396bd16
java.lang.String a3adf3307a4c
byte[] 95f66a7abfdf
java.lang.String e010f988a03278dc80f5a217
java.lang.String c2c9a02a991a4b48fcfc8b85
byte[] 521f43cb99ea4e298ae33f7f
java.lang.String 55c0dadc434c
byte[] 36a712a503a0
java.lang.String a6b4d6bf85b16934055c4faa
byte[] ff8031251573
java.lang.String 908d07e6a534
byte[] 643e8f79c38d
java.lang.String c2c9a02a991a4fdfd4ceb48c
byte[] 521f43cb99eaa787486e137c
java.lang.String f5399bdd32f4
byte[] b8436c803bb7
java.lang.String 6478ee52bb3b4b48fcfc8b85
byte[] 324dcf57db17
java.lang.String e3a00e12da3378dc80f5a217
byte[] bb5c126e5c85c532e100a67a
java.lang.String ac4de8b52a0d
byte[] 343976da9384
java.lang.String 6b246c8b4496
byte[] 7066df0ccef0
java.lang.String 2cd6c4d8548d
byte[] 3acf99c19721
java.lang.String 6478ee52bb3b49a6dc49d2f3
java.lang.Class 41e8f7db1677
java.util.HashMap$Node 4cc264a4cf7f
java.lang.invoke.DirectMethodHandle a264b81e0648
java.lang.Class[] 52248d96e435
java.lang.invoke.BoundMethodHandle$Species_LLLL e4ae355a6fdf
java.lang.invoke.BoundMethodHandle$Species_LL fe8438a00578
java.lang.invoke.MethodHandleImpl$CountingWrapper 338547b1d0a338547b1d0a
int[] 11da0177cb8456552341c458
java.lang.invoke.DirectMethodHandle$Accessor 778a29506f69
java.lang.invoke.MemberName b9d71b25d4d3b9d71b25d4d3
java.lang.invoke.MethodType af67049008baaf67049008ba
java.lang.invoke.DirectMethodHandle 739c02e575ea
java.lang.invoke.MethodType d81107cb8294d81107cb8294
java.lang.Class[] 1806edd49742
java.lang.invoke.BoundMethodHandle$Species_LLLL 25608ce747d2
java.lang.invoke.BoundMethodHandle$Species_LL 9c396f07fb279c396f07fb27
java.lang.invoke.MethodHandleImpl$CountingWrapper 5f0fe42dee1e5f0fe42dee1e
int[] 11da0177cb84ec5ce0f8081f
java.lang.Object[] 5d9878fef9b86260055580ab
java.lang.invoke.DirectMethodHandle$Accessor 1bac98ef937f1bac98ef937f
java.lang.Object[] 78ec688296ae6d7195a26443
java.lang.invoke.MemberName 5acc9805eb8f5acc9805eb8f
java.lang.Class 2fa809a3cfa
com.oracle.svm.core.reflect.fieldaccessor.UnsafeQualifiedDoubleFieldAccessorImpl.get(Object)
java.lang.invoke.MethodType 18a66a9c39ee18a66a9c39ee
sun.invoke.util.Wrapper ef99cefeeb56
java.lang.Object[] 2cae32a143f06d7195a26443
java.lang.Object[] c5668a4e2452
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_sIqkBDczndEdJuphaeAoND(Object, Object[], CFunctionPointer)
java.lang.runtime.ObjectMethods.eq(double, double)
java.lang.invoke.BoundMethodHandle$Species_LLLL c1e8290795b2c1e8290795b2
java.lang.invoke.BoundMethodHandle$Species_LL 8c614772ba828c614772ba82
java.lang.invoke.MethodHandleImpl$CountingWrapper f21521e6ae7ff21521e6ae7f
int[] 11da0177cb84738a306eaf1b
java.lang.invoke.DirectMethodHandle$Accessor 3e139032070a3e139032070a
java.lang.invoke.MemberName afd4fb7d14c0afd4fb7d14c0
java.lang.invoke.BoundMethodHandle$Species_LLLL 60f8f6081c4460f8f6081c44
java.lang.invoke.BoundMethodHandle$Species_LL e1667e61bb64e1667e61bb64
java.lang.invoke.MethodHandleImpl$CountingWrapper fa59c316299afa59c316299a
int[] 11da0177cb848a9902b833f4
java.lang.invoke.DirectMethodHandle$Accessor fbb772c3771bfbb772c3771b
java.lang.invoke.MemberName a328eac31674a328eac31674
java.lang.invoke.BoundMethodHandle$Species_LLLL 17edbc8a166c17edbc8a166c
java.lang.invoke.BoundMethodHandle$Species_LL 244ab813f9e6244ab813f9e6
java.lang.invoke.MethodHandleImpl$CountingWrapper 9471176e4f9f9471176e4f9f
int[] 11da0177cb84cc96beffb8d3
java.lang.Class 359c17e4ced2
com.oracle.svm.core.reflect.fieldaccessor.UnsafeQualifiedLongFieldAccessorImpl.get(Object)
sun.invoke.util.Wrapper 6e1bfff016fa
java.lang.Long 82d05c7974543b7bf8e16f7c
java.lang.invoke.DirectMethodHandle a8702007248da8702007248d
java.lang.Object[] 1b639e073110
java.lang.invoke.DirectMethodHandle 7bd93945ef06
java.lang.invoke.MemberName 303b6bec5d13
java.lang.invoke.MethodType 1c93e91aa681c93e91aa68
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_MI1JSIei2dBwXO5flSlPgA(Object, Object[], CFunctionPointer)
java.lang.runtime.ObjectMethods.eq(long, long)
java.lang.invoke.MethodType 7ab66f7be9ed
java.lang.invoke.BoundMethodHandle$Species_I cb3651aa735ecb3651aa735e
io.lambdametrics.engine.internal.GaugeAccumulator.correction()
io.lambdametrics.engine.CostAccumulator.correction()
io.lambdametrics.engine.CostAccumulator.cost()
io.lambdametrics.engine.RequestEncoding.write(DataOutput, Requests)
io.lambdametrics.engine.Requests.inDetail()
io.lambdametrics.engine.RequestEncoding.writeIds(DataOutput, EvictedRequestIds, List)
java.lang.Class 5dd8c25b2f6a
io.lambdametrics.engine.EvictedRequestIds.visitLatest(int, EvictedRequestIds$Visitor)
java.util.ArrayList$SubList.listIterator(int)
java.util.ArrayList$SubList.rangeCheckForAdd(int)
java.lang.Class 3844724b24b
java.util.ArrayList$SubList$1.hasNext()
io.lambdametrics.engine.RequestEncoding.write(DataOutput, RequestState)
io.lambdametrics.engine.internal.BinaryEncoding.writeOptionalInstant(DataOutput, Instant)
io.lambdametrics.engine.RequestEventEncoding.write(DataOutput, RequestEvent)
io.lambdametrics.engine.RequestEventEncoding.code(RequestEvent$Kind)
io.lambdametrics.engine.RequestEncoding.write(DataOutput, RecordedAttempt)
io.lambdametrics.app.queue.PendingWindows.writeTo(DataOutput)
java.util.ArrayDeque$DeqIterator.next()
java.util.ArrayDeque.nonNullElementAt(Object[], int)
io.lambdametrics.app.queue.PendingWindows.encode(MetricBatch)
io.lambdametrics.engine.BatchEncoding.write(DataOutput, MetricBatch)
io.lambdametrics.app.queue.PendingWindows.writeBytes(DataOutput, byte[])
byte[] 7e39176fed1fa164c5d084ef
io.lambdametrics.app.queue.MetricsState.writeTotals(DataOutputStream)
java.lang.Class 64b452b04809
io.lambdametrics.app.queue.Journal.writeCheckpoint(byte[], Instant, byte[])
io.lambdametrics.app.queue.Journal.ensureInPlace()
io.lambdametrics.app.queue.JournalFiles.areInPlace()
java.lang.Class 817b8f9d99
io.lambdametrics.app.queue.JournalFiles.replaceBy(List)
io.lambdametrics.app.queue.JournalRecord$Kind 84acd150f753
io.lambdametrics.app.queue.JournalFiles.joined(byte[], byte[])
byte[] 7e39176fed1fc59b84fa78fb
io.lambdametrics.app.queue.PrivateFile.overwrite(byte[])
java.io.RandomAccessFile.seek(long)
java.io.RandomAccessFile.seek0(long)
io.lambdametrics.app.push.Pusher.summary()
io.lambdametrics.app.queue.JournalFiles.supersede(PrivateFile, int)
io.lambdametrics.app.queue.JournalRecord$Kind 632dab165b2f
java.time.Instant 5cd730af0f96
io.lambdametrics.app.queue.JournalProblems.checkpointWritten()
io.lambdametrics.app.queue.DurableMetrics$BackendOutbox.next()
io.lambdametrics.app.queue.MetricsState.outbox(String)
java.util.LinkedHashMap.afterNodeAccess(HashMap$Node)
io.lambdametrics.app.queue.PendingWindows.next()
io.lambdametrics.app.queue.JournalRecord$Kind 99b1d16f7c10
io.lambdametrics.app.queue.MetricsState.totals(String)
io.lambdametrics.app.queue.TotalsPolicy.of(String)
io.lambdametrics.app.push.BatchSender.isHeld(MetricBatch)
io.lambdametrics.app.push.BatchLifetime.isAheadOfClock(MetricBatch)
io.lambdametrics.app.push.PushHistory.heldForClock(boolean, Duration)
io.lambdametrics.app.push.BatchSender.send(MetricBatch)
io.lambdametrics.app.push.BatchSender.attempt(MetricBatch)
io.lambdametrics.app.push.PushRequests.startAttempt()
io.lambdametrics.app.push.PushRequests$$Lambda/0x0dcec8fc65d5d1b38baba34b2fe1e6050 7610
java.lang.Class 6e3ccce5b4b9
io.lambdametrics.app.push.PushRequests$$Lambda/0x0dcec8fc65d5d1b38baba34b2fe1e6050.accept(Object)
io.lambdametrics.app.push.BackendCaller.push(MetricBatch, Duration, boolean)
io.lambdametrics.app.push.BackendCaller.startAttempt()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend.push(MetricBatch, Duration)
io.lambdametrics.backend.http.BatchTime.rejection(MetricBatch, Instant)
io.lambdametrics.backend.sysdig.SysdigBackendProvider$$Lambda/0xcb21f8becfdee57b059c061fd77d43500.apply(Object)
io.lambdametrics.backend.sysdig.SysdigSeries.of(MetricBatch, SysdigSeries$Options)
java.lang.Class e86777c65180
io.lambdametrics.backend.sysdig.SysdigSeries.<init>(MetricBatch, SysdigSeries$Options)
java.lang.Class cf60efa8e9be
java.lang.Class 1e411685d7df
io.lambdametrics.backend.sysdig.SysdigSeries$$Lambda/0xe6eed376a9a0074cff441a4799815b880.accept(Object)
io.lambdametrics.api.metrics.Metric$Counter.accept(Metric$Visitor)
io.lambdametrics.backend.sysdig.SysdigSeries.onCounter(Metric$Counter)
io.lambdametrics.backend.sysdig.SysdigSeries.addGauge(String, Metric, double)
java.lang.Class 597f24001ae4
io.lambdametrics.backend.sysdig.SysdigSeries.add(RemoteWriteRequest$Type, String, Metric, List)
io.lambdametrics.backend.sysdig.SysdigSeries.unit(Unit)
io.lambdametrics.api.metrics.Unit 55b7424c1970
java.lang.Class b88760021433
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Metadata.<init>(String, RemoteWriteRequest$Type, String, String)
io.lambdametrics.backend.sysdig.SysdigSeries.labels(Metric)
java.util.Collections$UnmodifiableMap.keySet()
java.util.TreeMap.keySet()
java.util.TreeMap$KeySet.iterator()
java.util.TreeMap$KeyIterator.next()
io.lambdametrics.backend.sysdig.SysdigSeries.isReserved(String)
java.lang.String 7dc820b71c3a
byte[] 329350b2bf37
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Builder.add(String, Labels, List, List, long)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Series.error(String, List, List)
java.util.regex.Pattern 535cb90e78b8
java.util.regex.Pattern$BmpCharProperty 4755464237f467e07de8bad
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 ba1ccaf04ec5
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 2ad856c63523ab96c4f90ecc
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 e009535ce283e064ec91c1ec
java.util.regex.Pattern$BmpCharPropertyGreedy c41c60730d9a84b0d1e1c1ee
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 8f6d98d63ef9
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 3eb12fe87b5b6acf8a015513
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 2ad856c63523f8dfaf59ea4e
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 e009535ce28361f3f5074d5c
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 496e9b047ab561f3f5074d5c
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 52234f0229bbad9be0fd8b77
java.util.regex.Pattern$BitClass efee20f43590c5101b818b36
boolean[] 879e5de72819e8c488764c54
java.lang.Class 13064df51763
java.lang.Class 39e2132f3cea
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Series.<init>(String, Labels, List, List, long)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Builder$Identity.hashCode()
io.lambdametrics.api.metrics.Metric$Distribution.accept(Metric$Visitor)
io.lambdametrics.backend.sysdig.SysdigSeries.onDistribution(Metric$Distribution)
io.lambdametrics.api.metrics.Unit 13e4718205ca
java.lang.String a469a920e6ac
byte[] f749edb6f895
io.lambdametrics.backend.sysdig.SysdigSeries.addTotal(String, Metric$Distribution, double)
java.lang.String 76f81563a8aadfc6a32fd861
byte[] 6dcb7b85b7cc244680ac94b2
java.lang.String 97945181bc6cdfc6a32fd861
byte[] 7746e44bdf22b78e521564f1
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Builder.build()
java.lang.Class d763e2ceeae0
java.util.LinkedHashMap$LinkedValues.size()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.<init>(List, List, List)
java.lang.Class c942f2945c1c
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.send(RemoteWriteRequest, Duration)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.sendParts(RemoteWriteRequest, Duration)
java.lang.Class 3e43debc83df
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.parts(int)
java.util.ArrayDeque$$Lambda/0xd020c2dc8b9bdfbcc676327d1ee376a20.accept(Object)
java.lang.Class 5123aa288f54
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.attempt(RemoteWriteRequest, RemoteWriteSender$Deadline)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.withoutEarlierSamples()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$$Lambda/0xb7e102d1cd36ca43eaba0e7ba184b4720 ffffffffeac0
java.lang.Class 15006443212a
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$$Lambda/0xb7e102d1cd36ca43eaba0e7ba184b4720.apply(Object)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Series.withoutEarlier()
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Series.last(List)
java.util.ImmutableCollections$AbstractImmutableList.subList(int, int)
java.util.ImmutableCollections$AbstractImmutableList.subListRangeCheck(int, int, int)
java.lang.Class 192756968cdf
java.util.ImmutableCollections$SubList.size()
java.util.ImmutableCollections$SubList.toArray()
java.util.ImmutableCollections$SubList.get(int)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.negotiate(RemoteWriteRequest, RemoteWriteSender$Deadline)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.exchange(RemoteWriteRequest, RemoteWriteVersion, RemoteWriteSender$Deadline)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender$Deadline.left()
java.time.Duration.minusNanos(long)
java.lang.Class 364d306cc8dc
io.lambdametrics.api.backend.PushOutcome$Retryable.<init>(String, Optional)
java.lang.Class 8f5dc34b56f9
io.lambdametrics.backend.http.HttpEndpointResponse.<init>(int, Map, PushOutcome)
io.lambdametrics.backend.http.HttpEndpointResponse.<init>(int, Map, ByteBuffer, PushOutcome, boolean)
java.lang.Class 1cadddcc0e87
java.nio.HeapByteBuffer.asReadOnlyBuffer()
java.lang.Class 70f9c4d0292c
io.lambdametrics.app.push.PushRequests.endAttempt()
io.lambdametrics.app.push.BatchLifetime.isExpired(MetricBatch)
io.lambdametrics.app.push.BatchLifetime.age(MetricBatch)
io.lambdametrics.app.push.BatchSender.record(MetricBatch, PushOutcome, boolean)
io.lambdametrics.app.push.PushHistory.failed(String)
java.lang.String 75fdf1022ba5
byte[] 3db3a14c9d63
java.lang.String 2cbae5cc3199
byte[] 3c0e8fd5744a
java.lang.System$Logger$Level dd220ff710d7
java.lang.String f0d3c1c08867929a60c559c1
byte[] fd7fe07c58b4aa76815f6913
java.lang.Class 88909098b0ab
io.lambdametrics.app.push.PushRequests.endTurn(int, PushFailure)
io.lambdametrics.app.push.PushSchedule.backOff(PushFailure, double, long)
io.lambdametrics.app.push.Backoff.delay(PushFailure, double)
java.time.Duration 5857ace3e5dba17ed06fd1d5
io.lambdametrics.app.push.PushRequests.complete(int)
io.lambdametrics.app.queue.DurableMetrics$BackendOutbox.unacknowledged()
io.lambdametrics.app.push.PushHistory.summary(List)
java.lang.Class 4cd7c3b6ad5a
byte[] 2e9595120e5b
java.lang.String ebcbbaeba015
byte[] c4a36940d403
java.lang.String fb4e1961e99c
byte[] b6d01a6e3ce7
java.lang.String b9f8c764c4f290453bf75ff5
byte[] 41eaf66c6ea5284777c7f354
java.lang.String f40bd95ad20a90453bf75ff5
byte[] 31f7bccc70de284777c7f354
byte[] 8bc182f848b3
java.lang.String 7c298622cb8c90453bf75ff5
byte[] 523b604fdb81284777c7f354
java.lang.String b6ed3fe4bda
byte[] f6e72ecaa7b6
io.lambdametrics.app.push.PushCoordinator$$Lambda/0x1aee77e4e8a8d0ad6f375cd4cf5c7b4d0.accept(Object)
io.lambdametrics.app.push.PushCoordinator.lambda$close$0(Map, Pusher)
java.lang.Class fa9a6d8c8503
io.lambdametrics.app.push.ParallelCloser$$Lambda/0xeca07a11b9026aa1ad15643719556bab0.accept(Object, Object)
io.lambdametrics.app.push.ParallelCloser.start(String, Runnable, List)
java.lang.Class 1ab3e46d056e
java.lang.String 16ca39c08352
byte[] bb829e014258
io.lambdametrics.app.push.ParallelCloser$$Lambda/0x38363c7803c83c3c5178516eb45bb6af0.run()
io.lambdametrics.app.push.ParallelCloser.close(String, Runnable)
io.lambdametrics.app.push.PushCoordinator$$Lambda/0xa14d7701f61b7db4758b1676ff5f82e90.run()
io.lambdametrics.app.push.Pusher.close()
io.lambdametrics.app.push.PushRequests.close()
io.lambdametrics.app.push.PushRequests$$Lambda/0x6f7b7e3c6bb37c1266db83c1563bf2e40 ffffffff881b
java.lang.Class a23d279bee09
java.util.ArrayDeque.circularClear(Object[], int, int)
java.lang.Thread.interrupt()
java.lang.Thread.interrupt0()
com.oracle.svm.core.thread.PlatformThreads.interruptSleep(Thread)
com.oracle.svm.core.thread.PlatformThreads.wakeUpVMConditionWaiters(Thread)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend.close()
io.lambdametrics.backend.http.internal.BoundedHttpCaller.close()
okhttp3.Dispatcher.cancelAll()
java.util.concurrent.ThreadPoolExecutor.shutdown()
java.util.concurrent.ThreadPoolExecutor.advanceRunState(int)
java.util.concurrent.ThreadPoolExecutor.interruptIdleWorkers(boolean)
java.util.concurrent.ThreadPoolExecutor.tryTerminate()
java.util.concurrent.SynchronousQueue.isEmpty()
io.lambdametrics.backend.http.internal.BoundedHttpCaller.dropConnections()
okhttp3.internal.connection.RealConnectionPool.evictAll()
java.lang.Class f56979f5f3cd
java.util.concurrent.ConcurrentLinkedQueue$Itr.<init>(ConcurrentLinkedQueue)
java.util.concurrent.ConcurrentLinkedQueue.first()
okhttp3.internal.concurrent.TaskQueue.cancelAll()
okhttp3.internal.concurrent.TaskQueue.cancelAllAndDecide$okhttp()
java.lang.Class 7fdc45cb320b
io.lambdametrics.app.queue.PrivateFolder.check()
sun.nio.fs.UnixFileAttributes$UnixAsBasicFileAttributes.isDirectory()
java.nio.file.Files.setPosixFilePermissions(Path, Set)
java.nio.file.Files.getFileAttributeView(Path, Class, LinkOption[])
java.lang.Class 3c53b1a8e6c4
sun.nio.fs.UnixFileAttributeViews$Posix.setPermissions(Set)
sun.nio.fs.UnixFileAttributeViews$Posix.setMode(int)
sun.nio.fs.UnixNativeDispatcher.chmod(UnixPath, int)
sun.nio.fs.UnixNativeDispatcher.chmod0(long, int)
java.lang.String 6b72e2e49dba
byte[] f2e0702868dd
java.nio.file.Files.exists(Path, LinkOption[])
sun.nio.fs.UnixFileSystemProvider.exists(Path, LinkOption[])
sun.nio.fs.UnixNativeDispatcher.access(UnixPath, int)
sun.nio.fs.UnixNativeDispatcher.access0(long, int)
io.lambdametrics.app.queue.PrivateFolder.owner(Path)
java.nio.file.Files.getAttribute(Path, String, LinkOption[])
java.lang.String 2f138f44203
byte[] a0e573294163
java.nio.file.Files.readAttributes(Path, String, LinkOption[])
sun.nio.fs.AbstractFileSystemProvider.readAttributes(Path, String, LinkOption[])
sun.nio.fs.AbstractFileSystemProvider.split(String)
sun.nio.fs.LinuxFileSystemProvider.getFileAttributeView(Path, String, LinkOption[])
byte[] 8d04967d41717d07ef544375
sun.nio.fs.UnixFileSystemProvider.getFileAttributeView(Path, String, LinkOption[])
byte[] aa9cb10bff68
java.lang.Class 2ec4d062ea28
sun.nio.fs.UnixFileAttributeViews$Unix.readAttributes(String[])
java.lang.Class 9e2f0b6169f1
sun.nio.fs.AbstractBasicFileAttributeView$AttributesBuilder.<init>(Set, String[])
java.util.HashSet 55cd05c049ca
java.util.HashMap 5614be7e2eec
java.util.HashMap$Node[] 4fbfe17aa3a1
java.util.HashMap$Node 6ac6c2c533b0
java.lang.String 9981897ed3ee
byte[] ca228ec16e1b
sun.nio.fs.UnixFileAttributeViews$Posix.readAttributes()
sun.nio.fs.UnixFileAttributeViews$Posix.addRequestedPosixAttributes(PosixFileAttributes, AbstractBasicFileAttributeView$AttributesBuilder)
sun.nio.fs.AbstractBasicFileAttributeView.addRequestedBasicAttributes(BasicFileAttributes, AbstractBasicFileAttributeView$AttributesBuilder)
sun.nio.fs.AbstractBasicFileAttributeView$AttributesBuilder.match(String)
java.lang.String dab2bd7df12cad1966e49059
java.lang.String ee77675c9333ad1966e49059
java.lang.String c7efd10df954ad1966e49059
java.lang.String 36c82d9fb400ad1966e49059
java.lang.String 6bbb929b9968ad1966e49059
java.lang.String 9ff7dc86d0b2ad1966e49059
java.lang.String 448a14047324ad1966e49059
java.lang.String 96a3319dbf81ad1966e49059
java.lang.String c79f3e7d3863add2ebc0152b
java.lang.String a8dee2b8dfc310209871d24d
java.lang.String e9b12e3ba0eadd2ebc0152b
java.lang.String 3fc3231e0eeb10209871d24d
java.lang.String ab7ea36f153a
java.lang.String 31dc376659e610209871d24d
java.lang.String 30388ab393e9
java.lang.String 4daf846362cb
java.lang.String b41b70b899b6
java.lang.String d98f6686eb1310209871d24d
java.util.Collections$UnmodifiableMap.get(Object)
sun.nio.fs.UnixPath.toRealPath(LinkOption[])
sun.nio.fs.UnixPath.toAbsolutePath()
sun.nio.fs.UnixNativeDispatcher.realpath(UnixPath)
sun.nio.fs.UnixNativeDispatcher.realpath0(long)
java.lang.Integer.equals(Object)
io.lambdametrics.app.queue.JournalFiles.read()
java.lang.Class 4893c3b94cb0
io.lambdametrics.app.queue.JournalFileReader.<init>(PrivateFile)
io.lambdametrics.app.queue.JournalFileReader.recordAt(long, int)
io.lambdametrics.app.queue.JournalFileReader.bytes(long, int)
io.lambdametrics.app.queue.PrivateFile.read(byte[], long)
java.io.RandomAccessFile.readBytes0(byte[], int, int)
java.nio.HeapByteBuffer.getInt()
java.nio.Buffer.nextGetIndex(int)
java.nio.HeapByteBuffer.get()
io.lambdametrics.app.queue.JournalRecord$Kind[] 876732eb8e9b
io.lambdametrics.app.queue.JournalRecord$Kind a8e3d3cef39b
io.lambdametrics.app.queue.JournalRecord$Kind a4b8f87ffede
io.lambdametrics.app.queue.JournalRecord$Kind 4a65953280d0
java.nio.HeapByteBuffer.getLong()
java.lang.Class 399c6a487125
io.lambdametrics.app.queue.JournalFileReader.hasRecordBehind(long)
io.lambdametrics.app.queue.PrivateFile.truncate(long)
java.io.RandomAccessFile.setLength0(long)
java.lang.Class ee1072bb10d5
io.lambdametrics.app.queue.DurableMetrics.replay(List)
io.lambdametrics.app.queue.MetricsState.replay(List)
io.lambdametrics.app.queue.MetricsState.replay(JournalRecord, TelemetryDecoder)
io.lambdametrics.app.queue.MetricsState.restore(DataInputStream)
io.lambdametrics.app.queue.MetricsState.readText(DataInputStream)
java.io.ByteArrayInputStream.available()
io.lambdametrics.engine.MetricsEngine.recoverFrom(DataInput)
io.lambdametrics.engine.internal.BinaryEncoding.readWindowTime(DataInput)
io.lambdametrics.engine.internal.BinaryEncoding.readInstant(DataInput)
java.io.DataInputStream.readLong()
jdk.internal.util.ByteArray.getLong(byte[], int)
io.lambdametrics.engine.InstanceEncoding.readInto(DataInput, InstanceMetrics)
io.lambdametrics.engine.MetricEncoding.read(DataInput)
io.lambdametrics.engine.internal.BinaryEncoding.checkCount(int, int)
io.lambdametrics.engine.MetricEncoding.readMetric(DataInput)
java.io.DataInputStream.readUTF(DataInput)
java.io.DataInputStream.readUnsignedShort()
jdk.internal.util.ByteArray.getUnsignedShort(byte[], int)
byte[] 7e39176fed1fa5c772441957
java.lang.String.newStringNoRepl(byte[], Charset)
java.lang.String.newStringNoRepl1(byte[], Charset)
io.lambdametrics.engine.MetricEncoding.descriptor(String, byte)
java.util.ImmutableCollections$ListN 495b92c1991a
java.lang.Object[] e0550edda3c2
io.lambdametrics.engine.LambdaMetric 5daa073b9b78
io.lambdametrics.engine.MetricEncoding.code(LambdaMetric$Kind)
io.lambdametrics.engine.LambdaMetric$Kind a0a4316fe414
io.lambdametrics.engine.internal.BinaryEncoding.readLabels(DataInput)
io.lambdametrics.engine.MetricEncoding.readValue(DataInput)
java.io.DataInputStream.readDouble()
jdk.internal.util.ByteArray.getDouble(byte[], int)
io.lambdametrics.engine.LambdaMetric b6b1f9ce282c
io.lambdametrics.engine.LambdaMetric$Kind 6abd3a3ae66f
io.lambdametrics.engine.MetricEncoding.readDistribution(DataInput, MetricDescriptor, Labels)
io.lambdametrics.engine.MetricEncoding.readBounds(DataInput)
java.lang.Class d2b75dc80f66
io.lambdametrics.api.metrics.BucketBounds.<init>(List)
io.lambdametrics.engine.MetricEncoding.readStatistics(DataInput, int)
io.lambdametrics.engine.MetricEncoding.readCount(DataInput, long)
io.lambdametrics.engine.MetricEncoding.readExponential(DataInput)
io.lambdametrics.api.metrics.ExponentialBuckets.<init>(long, SortedMap)
java.util.Collections$UnmodifiableMap.values()
java.util.TreeMap.values()
java.lang.Class 85e65eb1eebf
java.util.Collections$UnmodifiableCollection.stream()
java.util.TreeMap$Values.spliterator()
java.lang.Class 54c0eb7580a4
java.util.TreeMap$ValueSpliterator.characteristics()
java.util.TreeMap$ValueSpliterator.tryAdvance(Consumer)
io.lambdametrics.engine.LambdaMetric 7cce35560282
io.lambdametrics.engine.internal.BinaryEncoding.readText(DataInput)
io.lambdametrics.engine.LambdaMetric 1dae1979355c
io.lambdametrics.api.metrics.MetricDescriptor 1d165a2517c9
java.lang.String 871ebfb609e0
byte[] e08455e5d080
io.lambdametrics.engine.LambdaMetric b02ccd4c734e
io.lambdametrics.engine.RequestEncoding.readInto(DataInput, Requests, int)
io.lambdametrics.engine.RequestEncoding.readRequest(DataInput, int)
io.lambdametrics.engine.internal.BinaryEncoding.readOptionalInstant(DataInput)
io.lambdametrics.engine.RequestEventEncoding.read(DataInput)
io.lambdametrics.engine.RequestEventEncoding.kind(byte)
io.lambdametrics.engine.RequestEvent$Kind[] 6fffc06b5969
io.lambdametrics.engine.RequestEventEncoding.readRuntimeDone(DataInput, Instant, boolean)
io.lambdametrics.engine.RequestEventEncoding.readReport(DataInput, Instant)
io.lambdametrics.engine.RequestEncoding.readRecordedAttempts(DataInput, int, int)
io.lambdametrics.engine.RequestEncoding.readRecordedAttempt(DataInput, int)
io.lambdametrics.engine.Requests.recover(RequestState)
io.lambdametrics.engine.InstanceMetrics.recover(List, List, boolean)
io.lambdametrics.engine.InvocationMetrics.recover(Metric)
java.lang.Class 6cb47ab4b723
java.lang.Class a0c8b433c7c3
io.lambdametrics.engine.InvocationMetrics$$Lambda/0x37a7ab502cab841e1babd7da5ec1acc50.accept(Object, Object)
io.lambdametrics.engine.InvocationMetrics.lambda$recover$0(boolean[], Metric, MetricGroup, MetricAccumulator)
io.lambdametrics.engine.internal.CounterAccumulator.recover(Metric)
java.lang.invoke.BoundMethodHandle$Species_LLLL 58507d74969658507d749696
java.lang.invoke.DirectMethodHandle a8c0426546daa8c0426546da
java.lang.invoke.MethodHandleImpl$CountingWrapper 50710865ba7550710865ba75
int[] 11da0177cb8466a76696adc7
java.lang.Class a9b6d3ed45c6
java.lang.Class[] 2eb9629f3103
java.lang.invoke.BoundMethodHandle$Species_I 354882b803e9354882b803e9
java.lang.invoke.BoundMethodHandle$Species_LLLL c5b36c80f286c5b36c80f286
java.lang.invoke.BoundMethodHandle$Species_LL eb3dc22c36fbeb3dc22c36fb
java.lang.invoke.MethodHandleImpl$CountingWrapper fc1713cafff9fc1713cafff9
int[] 11da0177cb84f5002716141b
java.lang.invoke.BoundMethodHandle$Species_LLLLL 10367604ad4610367604ad46
java.lang.invoke.BoundMethodHandle$Species_LL 533134c8cf2533134c8cf2
java.lang.invoke.MethodHandleImpl$CountingWrapper d8e91d90b8b8d8e91d90b8b8
int[] 11da0177cb84cab305f60a0
java.lang.invoke.DirectMethodHandle$Accessor 9671f93df4469671f93df446
java.lang.invoke.MemberName 44c32ad414ea44c32ad414ea
java.lang.String 9fd364be78e7
byte[] cb56a8777192
com.oracle.svm.core.hub.DynamicHubCompanion 487e2b9c2461
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 535b085d66c9
java.lang.String 306f5b71175c4b48fcfc8b85
java.lang.String d74098ecb8a9
byte[] d0b30790aea
java.lang.String af1fbcacf954
byte[] 181d4b150cba
java.lang.String d1fe0a49879fff6138684dd
byte[] 90f2715e9b44cae1b5563ded
java.lang.String b6c990633cdb
byte[] aa1ddc82075f
java.lang.String 506f8aa84557
byte[] 73dee41f2258
byte[] 18ca920d9af5
java.lang.String d83798e08792
byte[] 5a76bc685791
java.lang.String 6d49d845643be46895258d90
byte[] e6ab59558210685e16cc7dac
java.lang.String 8cb159df2976
byte[] 44cff9d45f2b
java.lang.String 197fcc9dd6084b48fcfc8b85
byte[] 175a96dd825c49996efe5cb3
java.lang.String 49497a0cb947
byte[] ed80150383f6
java.lang.String ff276ca82015
byte[] 942e82c5d51c
java.lang.String b97fb12c4944
byte[] 95302342baf5
java.lang.String 197fcc9dd608bc322b16a88b
java.lang.Class edebfe165d35
java.lang.String 4fa5296388664b48fcfc8b85
byte[] 91cadc1b91a2
java.lang.String c4f104c80ed8
byte[] 4db47eff3fe3
java.lang.String 5056043ab94aae807fa9dcde
byte[] 971b0f9466b496817706e01d
java.lang.String bd034e6ae896
byte[] e0abc5f26387
java.lang.String 31736d46418f
byte[] a59dcd43ca48
java.lang.String 4395125e4be7
byte[] 6d3eb5e7d94b
java.lang.String 4fa529638866d4770b9a677f
java.lang.String aa945ca6fe4a4b48fcfc8b85
byte[] 7ecb785f04f94e298ae33f7f
java.lang.String 3738b7c4c5c6
byte[] 39c30f71c955
java.lang.String aa945ca6fe4a480b9b32487
byte[] 7ecb785f04f91c3e4343598d
java.lang.Class 284f37ffc345
com.oracle.svm.core.reflect.fieldaccessor.UnsafeQualifiedBooleanFieldAccessorImpl.get(Object)
java.lang.Object[] f590344731d7
java.lang.Class[] 6dac4f59c07d35c7256adb9d
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_ORvC2zvGaSJz7CL3wIC0c8(Object, Object[], CFunctionPointer)
java.lang.runtime.ObjectMethods.eq(boolean, boolean)
java.lang.invoke.BoundMethodHandle$Species_LLLL 6c2a067adcfe
java.lang.invoke.BoundMethodHandle$Species_LL 56eebc8b2b0
java.lang.invoke.MethodHandleImpl$CountingWrapper 894d212943d6894d212943d6
int[] 11da0177cb84c54394619619
java.lang.invoke.DirectMethodHandle$Accessor edac7b3df17d
java.lang.String 8bc04ffef519
java.lang.String 81bfcc7861fc
java.lang.invoke.MethodType 3255969bbda83255969bbda8
java.lang.Class[] 2d324dee107e
byte[] 1207dea87d1
byte[] 348eebe68a11
java.lang.invoke.BoundMethodHandle$Species_I d4e51fd8cffdd4e51fd8cffd
io.lambdametrics.engine.internal.DistributionAccumulator.recover(Metric)
io.lambdametrics.api.metrics.MetricDescriptor e15d9e6ff6f9
java.lang.String 628b90a429af
byte[] 9c1d989b95a4
io.lambdametrics.api.metrics.MetricDescriptor 8ed006f6d3e3
java.lang.String ee8017f6e74b
byte[] 1f42204fdc94
io.lambdametrics.engine.internal.GaugeAccumulator.recover(Metric)
io.lambdametrics.engine.CostAccumulator.recover(Metric)
io.lambdametrics.api.metrics.MetricDescriptor 136ab603fea7
java.lang.String d1b4188b2341
byte[] 122948fbe641
io.lambdametrics.api.metrics.MetricDescriptor ea2d158c015
java.lang.String d7bdee77e3ca
byte[] c5360ce17968
io.lambdametrics.api.metrics.MetricDescriptor 15e100eb866c
java.lang.String f912a1a098a1
byte[] 4960bcfe9641
java.lang.Class[] c6be95f171e2
java.lang.String d9e730d2275e
byte[] d1b5143c2e2a
com.oracle.svm.core.hub.DynamicHubCompanion bbda0c50e20d
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 39a43f8c458e
java.lang.String a00f4f7b69944b48fcfc8b85
byte[] f32e3e131d924e298ae33f7f
java.lang.String dba25158b8c
byte[] ff767db51b5e
java.lang.String 900f5393776a
byte[] 65fc8fa22ed5
java.lang.String 6f32bcb1903c
byte[] 8d2577e12f92
java.lang.String ac4c7261db51
byte[] 28d704aec1c1
java.lang.String 4ff1b6437c1149a6dc49d2f3
byte[] e1c44dd1e0bad9a22527e6b3
java.lang.String a00f4f7b6994480b9b32487
byte[] f32e3e131d921c3e4343598d
java.lang.String 469d86839c85
byte[] 9a89b6f22daa
java.lang.Double.equals(Object)
io.lambdametrics.engine.internal.DistributionAccumulator.valuesOf(StatisticSet)
java.lang.String 3310481ab39a
java.lang.String 270acf5791f2
byte[] 68872bb9f69b
byte[] 63deb652761e
java.lang.String ea19539cd4f1
byte[] bd5db82c39a0
java.lang.String ca3a03a543e5
byte[] b13eb1cd80af
java.lang.Class 7ad570452342
java.lang.Class 5fdbadfcbc8
io.lambdametrics.engine.RecoveredTotals.has(LambdaMetric)
java.lang.Class e29bbf399be7
io.lambdametrics.engine.RecoveredTotals$$Lambda/0x1a9ed60cbcc347f3cfe1aa5ac5aee0940.test(Object)
io.lambdametrics.engine.RecoveredTotals.lambda$has$0(LambdaMetric, Metric)
io.lambdametrics.app.config.InstanceLabels.continueAs(String)
io.lambdametrics.app.queue.PendingWindows.readFrom(DataInputStream)
io.lambdametrics.app.queue.PendingWindows.readBytes(DataInputStream)
io.lambdametrics.app.queue.PendingWindows.decode(byte[])
io.lambdametrics.engine.BatchEncoding.read(DataInput)
io.lambdametrics.app.queue.MetricsState.readTotals(DataInputStream)
io.lambdametrics.engine.MetricsEngine.processEnded()
io.lambdametrics.engine.Initializations.processEnded()
io.lambdametrics.app.queue.MetricsState.backlogs()
byte[] 58bf4eb045d
java.lang.String 20b825ba8f7f
byte[] cd2518ebee62
java.lang.String 9452f504ac59
byte[] 3da6bdf4c54a
io.lambdametrics.app.log.DeferredLog.add(System$Logger$Level, String)
java.util.concurrent.ConcurrentLinkedQueue.offer(Object)
io.lambdametrics.api.telemetry.InitializationPhase 1bde977f1b4
java.lang.String 509099d5c6699dc39bcc92cb
byte[] 19ccd6ea9aa2a0b0835cbbb
io.lambdametrics.engine.internal.ExponentialCounts.neverLess(ExponentialBuckets, ExponentialBuckets)
java.lang.Class[] 501bc313746
java.lang.Class 13659049bcaa
io.lambdametrics.engine.RecoveredTotals$$Lambda/0x53d6d52753fd1470af49c193db7943370.accept(Object)
io.lambdametrics.engine.RecoveredTotals.lambda$addedTo$0(Map, Metric)
io.lambdametrics.engine.RecoveredTotals.identity(Metric)
java.util.Collections$UnmodifiableMap.toString()
java.util.AbstractMap.toString()
java.lang.StringBuilder.append(Object)
java.lang.String 9ad91dd92608
byte[] 4f5187a38aa6
java.util.HashMap.remove(Object)
java.util.HashMap.removeNode(int, Object, Object, boolean, boolean)
java.lang.Class 691edbf769e2
java.util.LinkedHashMap$LinkedValues.forEach(Consumer)
io.lambdametrics.engine.RecoveredTotals$$Lambda/0xc2370bedec44ced0bfb0ae1bba922e1d0.accept(Object)
io.lambdametrics.engine.RecoveredTotals.lambda$addedTo$1(List, Metric)
io.lambdametrics.engine.RecoveredTotals$1 7492
java.lang.Class e1f139164fe7
io.lambdametrics.engine.RecoveredTotals$1.onCounter(Metric$Counter)
io.lambdametrics.engine.RecoveredTotals$1.onDistribution(Metric$Distribution)
io.lambdametrics.api.metrics.ExponentialBuckets.equals(Object)
java.lang.String f6f384311cb5
byte[] 53f359497ed6
com.oracle.svm.core.hub.DynamicHubCompanion 5a552815e56d
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata b773b61832c5
java.lang.String 6a0502ce77004b48fcfc8b85
byte[] 9e2a48de80c14e298ae33f7f
java.lang.String 4cfaff5922ea
byte[] 7cfd091219b1
java.lang.String adaf86bacebc29882c8dea4b
byte[] 62859da75d6a6a8d41032290
java.lang.String be08921ca028
byte[] 48cb3c09fb8d
java.lang.String e43d61de6088
byte[] e2266550d17e
java.lang.String 6a0502ce77004fdfd4ceb48c
byte[] 9e2a48de80c1a787486e137c
java.lang.String 5e7bf37ef814b48fcfc8b85
byte[] 146143b00b5b
java.lang.String 491eb925ce00
byte[] 3701c7f4e8b6
java.lang.String ff23e048bb0b67f7bc67bff0
byte[] 779ef11d82292497a8be44ba
java.lang.String 5e7bf37ef81302bbbe5c056
java.lang.Class d3f0d90eb072
java.lang.String 41e130273b83
byte[] 63815493643e
java.lang.Class[] 4d8fec97ab49
java.util.Collections$UnmodifiableMap.equals(Object)
java.util.AbstractMap.equals(Object)
java.lang.invoke.BoundMethodHandle$Species_LLLL 8eb671539af98eb671539af9
java.lang.invoke.BoundMethodHandle$Species_LL a9099038f524a9099038f524
java.lang.invoke.MethodHandleImpl$CountingWrapper e797395ae23de797395ae23d
int[] 11da0177cb84e0b9fea1f70
java.lang.invoke.DirectMethodHandle$Accessor 423da3b98c6c423da3b98c6c
java.lang.invoke.MethodType 7ab2c271fe087ab2c271fe08
java.lang.invoke.BoundMethodHandle$Species_I 74fa711c079574fa711c0795
java.lang.Long 2107d637ea1e3b7bf8e16f7c
java.util.concurrent.FutureTask.removeWaiter(FutureTask$WaitNode)
java.lang.Class 389164d6b827
io.lambdametrics.app.log.StdoutLogger 9a3906a6aaf8ebea99ef0bdc
java.lang.System$Logger$Level 14c9d5540722
java.lang.Long e498e2c4c74c3b7bf8e16f7c
java.lang.Long 99e5bd1810673b7bf8e16f7c
java.util.LinkedHashMap$Entry d65e1f261a64
java.lang.String f67b2e96ebd1
byte[] 89c8c1dd957b
io.lambdametrics.app.config.PushStrategy 2444bd1aa6d
java.util.EnumSet.of(Enum)
java.util.RegularEnumSet.add(Object)
java.util.RegularEnumSet.add(Enum)
io.lambdametrics.telemetry.Buffering 3c840bd70db6
java.lang.String 1e45e52deb83
byte[] 32dc7c7288da
io.lambdametrics.telemetry.internal.http.BodyCollector.add(byte[], int, int)
io.lambdametrics.engine.InitHistory.firstInline()
io.lambdametrics.engine.InitHistory$$Lambda/0xf1a1b2dbf3c755885cee3116415535f50 fffffffffe05
java.lang.Class 222aaf4341aa
io.lambdametrics.engine.InitHistory$$Lambda/0xf1a1b2dbf3c755885cee3116415535f50.test(Object)
com.oracle.svm.core.IsolateArgumentParser.parseXOption(IsolateArguments, CLongPointer, CCharPointer)
com.oracle.svm.core.IsolateArgumentParser.parseNumericXOption(CCharPointer, CLongPointer)
com.oracle.svm.core.IsolateArgumentParser.atojulong(CCharPointer, CLongPointer)
com.oracle.svm.core.properties.RuntimeSystemPropertyParser.parseProperty(String, EconomicMap, String, String)
java.lang.String c3fc4afc3e05
byte[] 25c1da1bfebb
java.lang.String 342e7a42dac2
byte[] 1d0a88447c5f
java.lang.String e180b474d803
byte[] 392b4e07316a
java.lang.String c059356e67a8
byte[] de893d44f613
java.lang.String 842f2ce01a17
byte[] 1341a6887cc5
com.oracle.svm.core.option.XOptions.parse(String, EconomicMap)
com.oracle.svm.core.option.XOptions.findXFlag(String)
com.oracle.svm.core.option.XOptions$XFlag[] 501382c8230e
com.oracle.svm.core.option.XOptions$XFlag 56e26686cfc156e26686cfc1
java.lang.String 3a89f517d424fd5c6756bd19
byte[] e7c526cc6aff7defa9be6a46
java.lang.String 5d30fc2e4e5b5d30fc2e4e5b
byte[] 82fbf92a299b
com.oracle.svm.core.option.XOptions.parse(XOptions$XFlag, String)
com.oracle.svm.common.option.CommonOptionParser.parseLong(String)
java.lang.String.trim()
java.lang.StringLatin1.trim(byte[])
java.lang.String 47f04570b3d7d4770b9a677f
com.oracle.svm.core.option.RuntimeOptionKey.update(EconomicMap, Object)
com.oracle.svm.core.SubstrateGCOptions$3 30b732306932
jdk.graal.compiler.options.OptionKey.update(EconomicMap, Object)
org.graalvm.collections.EconomicMapImpl.put(Object, Object)
org.graalvm.collections.EconomicMapImpl.setValue(int, Object)
java.lang.Class 648ec08dc6c
com.oracle.svm.core.SubstrateGCOptions$3.onValueUpdate(EconomicMap, Object, Object)
jdk.graal.compiler.options.ModifiableOptionValues.update(UnmodifiableEconomicMap)
org.graalvm.collections.EconomicMapImpl.<init>(Equivalence, UnmodifiableEconomicMap, boolean)
org.graalvm.collections.EconomicMapImpl.initFrom(Object)
com.oracle.svm.core.hub.DynamicHubCompanion 6f9ca42adf56
java.util.concurrent.locks.AbstractQueuedSynchronizer.acquire(int)
java.lang.Long 748c2a4af94b3b7bf8e16f7c
java.lang.Long 9f58c0e194e83b7bf8e16f7c
java.lang.Long 267ad9fe42d23b7bf8e16f7c
java.lang.Long d0e1acc1c9f13b7bf8e16f7c
java.lang.Long 12c3a4024a693b7bf8e16f7c
java.lang.Long 29d904a316213b7bf8e16f7c
java.util.ArrayList$SubList$1.next()
java.util.ArrayList$SubList$1.checkForComodification()
java.lang.Class ead40fdaf400
java.util.LinkedHashMap$Entry 11b6331b596a
java.lang.String 77ffe41e35c4f0953dcc1
byte[] 2dcfe1d49f10b578cde9c5ea
io.lambdametrics.app.config.PushStrategy d38d8fc616b1
byte[] 63bea5678a6
java.net.URI$Parser.parseHostname(int, int, boolean)
io.lambdametrics.api.settings.SettingType$$Lambda/0x08d9cdf10e964794acf357d45b0816d00.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$static$2(String)
java.nio.file.Files.isReadable(Path)
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.check(Settings)
io.lambdametrics.api.settings.Settings.require(Setting)
java.util.Optional 9b54ccb554d2
java.lang.String 4eb1f5a3cc36
io.lambdametrics.api.settings.SettingType 836c2a1d4b3
io.lambdametrics.api.settings.SettingType$$Lambda/0xdac5ec158fa104a12aa3903a33c29f4c0 26d05eef6993
io.lambdametrics.api.settings.SettingType$$Lambda/0xdac5ec158fa104a12aa3903a33c29f4c0.apply(Object)
io.lambdametrics.api.settings.SettingType.lambda$oneOf$0(List, String)
byte[] b290eb58f788
java.util.ImmutableCollections$List12 4221fd8e0a1
java.util.ImmutableCollections$List12.indexOf(Object)
java.util.Optional 73632c1aa6de9c1db597aca5
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.checkAuthorization(Settings, Optional)
io.lambdametrics.backend.http.SecretSetting c7dc6d208d7a
io.lambdametrics.backend.http.SecretSetting db0335627636
java.util.Optional 73632c1aa6de22109d05df12
java.lang.Class 4ab6db23c0ef
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.isAuthorized(Settings)
io.lambdametrics.app.invocation.InvocationHandler.timeLeft(NextEvent$Invoke)
io.lambdametrics.app.push.PushCoordinator.expectPush(Duration)
io.lambdametrics.app.push.FirstPush.postpone(Duration)
java.lang.Class 8e1fc3e8031e
io.lambdametrics.app.invocation.TelemetryIntake.awaitRuntimeDone(String, Duration)
java.lang.Class 7ccacfada9c0
io.lambdametrics.app.invocation.TelemetryIntake$$Lambda/0xb5e482f32da56ccdd6b347f11ee1938b0.getAsBoolean()
io.lambdametrics.engine.MetricsEngine.isRuntimeDone(String)
io.lambdametrics.engine.Requests.isRuntimeDone(String)
io.lambdametrics.backend.http.HttpEndpointSettings$$Lambda/0x510705961a5d723a6074f3e71c0f39230.apply(Object)
io.lambdametrics.backend.http.HttpEndpointSettings.certificates(Settings, Setting, Path)
io.lambdametrics.backend.http.PemFiles.certificates(Path)
java.security.cert.CertificateFactory.getInstance(String)
sun.security.jca.GetInstance.getInstance(String, Class, String)
sun.security.jca.ProviderList.getService(String, String)
sun.security.jca.ProviderList bcd67440ab92
sun.security.jca.ProviderConfig[] 91a421c90338
sun.security.jca.ProviderList.getProvider(int)
sun.security.jca.ProviderConfig.getProvider()
sun.security.jca.ProviderConfig 2c2660447033
sun.security.provider.Sun 5339d7851d3e
java.lang.Class 3730520fb969
java.security.Provider.getService(String, String)
java.lang.ThreadLocal$SuppliedThreadLocal d8443c332ed1
java.lang.Class 66ab8330e400
java.lang.ThreadLocal$SuppliedThreadLocal.initialValue()
com.oracle.svm.core.jdk.ServiceKeyProvider$$Lambda/0xe6510f717056371876262b86e449898d0 5d0e1395d17e
java.lang.Class 52dab4951861
com.oracle.svm.core.jdk.ServiceKeyProvider$$Lambda/0xe6510f717056371876262b86e449898d0.get()
java.security.Provider$ServiceKey a0c470b9611f
java.lang.Class c1408d0b7e12
java.security.Provider$ServiceKey.<init>(String, String, boolean)
java.lang.String 84d83092abfa
byte[] e9d8a46adfc4
java.security.Provider$ServiceKey.hashCode()
java.lang.String 9d69ec21c382
java.util.concurrent.ConcurrentHashMap 473ddb780e1b
java.util.concurrent.ConcurrentHashMap$Node[] 684a3f022f52
java.util.concurrent.ConcurrentHashMap$Node c85afc7e3b00
java.security.Provider$ServiceKey.equals(Object)
java.security.Provider$ServiceKey 212e84073c2
java.security.Provider$Service 8b0843a97a32
java.lang.Class a1660e99b150
sun.security.jca.GetInstance.getInstance(Provider$Service, Class)
java.security.Provider$Service.newInstance(Object)
java.security.Provider$EngineDescription f3542a27c5e8
java.security.Provider$Service.newInstanceUtil(Class, Object)
java.security.Provider$Service.newInstanceOf()
java.security.Provider$Service.getDefaultConstructor()
java.security.Provider$Service.getImplClass()
java.lang.Class a5248dbefce8
java.lang.Class.getConstructor(Class[])
java.lang.Class.getConstructor0(Class[], int)
java.lang.Class.privateGetDeclaredConstructors(boolean)
com.oracle.svm.core.hub.DynamicHubCompanion 6e856e1ab4c6
java.lang.Class.getDeclaredConstructors0(boolean)
java.lang.Class ae391df24561
java.lang.Class.getDeclaredConstructors0(boolean, DynamicHub$ReflectionMetadata, int)
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 52fa3baf8e8c
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl.parseConstructors(Class, int, boolean, int)
java.lang.Class 13690ae6854f
java.lang.Class f33596c33266
com.oracle.svm.core.hub.DynamicHubCompanion 55ed67fcd4cc
java.lang.Class 2e30a3a3a710
com.oracle.svm.core.hub.DynamicHubCompanion 851618fc6031
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl$$Lambda/0xf64270e972cfe83048cea8a4212d42250.apply(Object)
com.oracle.svm.core.reflect.SubstrateConstructorAccessor 28412bd2bed428412bd2bed4
java.lang.Class.checkConstructor(Class[], Constructor, boolean)
java.lang.reflect.Constructor.getModifiers()
java.lang.reflect.ReflectAccess.copyConstructor(Constructor)
java.lang.reflect.Constructor.copy()
java.lang.reflect.Constructor.newInstanceWithCaller(Object[], boolean, Class)
java.lang.reflect.AccessibleObject.checkAccess(Class, Class, Class, int)
java.lang.reflect.AccessibleObject.verifyAccess(Class, Class, Class, int)
java.lang.reflect.AccessibleObject.slowVerifyAccess(Class, Class, Class, int)
jdk.internal.reflect.Reflection.verifyMemberAccess(Class, Class, Class, int)
com.oracle.svm.core.hub.DynamicHubCompanion c1f7958043d3
jdk.internal.reflect.Reflection.verifyModuleAccess(Module, Class)
java.lang.reflect.Constructor.acquireConstructorAccessor()
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_8JIztkwBPrF3YevA5UFk28(Object, Object[], CFunctionPointer)
java.lang.Object[] ff7033159308f75d1ecc959d
com.oracle.svm.core.code.FactoryMethodHolder.X509Factory_rB9qY01B28IhDePkT1idt2()
sun.security.jca.GetInstance.checkSuperClass(Provider$Service, Class, Class)
java.lang.Class d103f167ad76
java.lang.Class 50e967757de8
java.lang.Class 656e05e69be7
sun.security.provider.X509Factory.engineGenerateCertificates(InputStream)
sun.security.provider.X509Factory.parseX509orPKCS7Cert(InputStream)
java.lang.Class c59d07875f66
java.io.PushbackInputStream.read()
sun.nio.ch.ChannelInputStream.read()
java.io.PushbackInputStream.unread(int)
sun.security.provider.X509Factory.readOneBlock(InputStream)
sun.security.util.Pem.readPEM(InputStream, boolean)
java.nio.MappedByteBuffer.rewind()
java.lang.String ea3d5b2b6fb2
byte[] 963a0c186639
java.lang.String f89f787fb2ca
byte[] 44780bb32367
java.lang.String ad725d944b86
byte[] 8d042594d9e
java.lang.Class a5e39043da2
sun.security.util.Pem.typeConverter(String)
java.security.PEMRecord.<init>(String, String, byte[])
java.lang.String 2081d978673b
byte[] e985d4b4af1e
java.lang.String d37ffa8732c1
byte[] 21521d40e366
java.lang.String 561ae08c2ff5
byte[] 5dc7a35593ca
java.util.Base64$Decoder.decode(String)
java.util.Base64$Decoder.decode(byte[])
java.util.Base64$Decoder.decodedOutLength(byte[], int, int)
java.util.Base64$Decoder.decode0(byte[], int, int, byte[])
java.util.Base64$Decoder.decodeBlock(byte[], int, int, byte[], int, boolean, boolean)
int[] 6a99984c7cf5
java.lang.Class 9e4f7e2a11b
sun.security.pkcs.PKCS7.<init>(byte[])
java.lang.Class b01c5e229778
sun.security.pkcs.PKCS7.parse(DerInputStream)
sun.security.pkcs.PKCS7.parse(DerInputStream, boolean)
java.lang.Class 4f3676116d28
sun.security.pkcs.ContentInfo.<init>(DerInputStream, boolean)
sun.security.util.DerInputStream.getSequence(int)
sun.security.util.DerInputStream.getDerValue()
java.lang.Class bee1663b094c
sun.security.util.DerValue.<init>(byte[], int, int, boolean, boolean)
sun.security.util.DerValue.subs(byte, int)
java.lang.Class 333246ff17e1
com.oracle.svm.core.hub.DynamicHubCompanion 140d257c3bc0
com.oracle.svm.core.hub.DynamicHubCompanion a4b830899423
java.lang.Class 487904b7b8fa
java.lang.Throwable.getMessage()
java.lang.Throwable.initCause(Throwable)
java.lang.Throwable.addSuppressed(Throwable)
java.lang.Class bfe02c87216d
sun.security.x509.X509CertImpl.<init>(byte[])
sun.security.util.DerValue.<init>(byte[])
sun.security.x509.X509CertImpl.parse(DerValue)
sun.security.util.DerValue.toByteArray()
java.lang.Class 8b2e8fa3bef5
sun.security.util.DerOutputStream.putLength(int)
sun.security.x509.AlgorithmId.parse(DerValue)
sun.security.util.DerValue.toDerInputStream()
sun.security.util.DerInputStream.getOID()
sun.security.util.DerValue.getOID()
java.lang.Class e1199bcb6607
sun.security.util.ObjectIdentifier.<init>(byte[])
sun.security.util.ObjectIdentifier.checkOidSize(int)
sun.security.util.ObjectIdentifier.check(byte[])
java.lang.Class e536b85ae1bb
sun.security.x509.AlgorithmId.<init>(ObjectIdentifier, DerValue)
sun.security.util.DerValue.getBitString(boolean)
sun.security.util.DerValue.checkPaddedBits(int, byte[], int, int, boolean)
java.lang.Class ba1f6ae314c2
sun.security.x509.X509CertInfo.<init>(DerValue)
java.lang.Class ab7adc2bb84
sun.security.x509.X509CertInfo.parse(DerValue)
sun.security.x509.CertificateVersion.construct(DerValue)
sun.security.util.DerValue.getIntegerInternal(byte)
sun.security.util.DerValue.getBigIntegerInternal(byte, boolean)
java.math.BigInteger.<init>(byte[], int, int)
java.math.BigInteger.stripLeadingZeroBytes(int, byte[], int, int)
java.math.BigInteger.compareTo(BigInteger)
java.math.BigInteger.compareMagnitude(BigInteger)
jdk.internal.util.ArraysSupport.mismatch(int[], int[], int)
java.lang.Class 7a99ed07290d
java.lang.Class c60fcd6f21b1
sun.security.x509.SerialNumber.construct(DerValue)
java.lang.Class 179aebcc223
sun.security.x509.CertificateAlgorithmId.<init>(DerInputStream)
java.lang.Class ba4fa3145845
sun.security.x509.X500Name.parseDER(DerInputStream)
java.lang.Class eb7ec8a58016
java.lang.Class 183fd7471c0b
sun.security.x509.RDN.<init>(DerValue)
sun.security.util.DerInputStream.getSet(int)
java.lang.Class 6bc4d6b71d83
java.lang.Class 5194ade8690e
sun.security.x509.AVA.<init>(DerValue)
sun.security.x509.X500Name.isEmpty()
java.lang.Class 5395ac6965e5
sun.security.x509.CertificateValidity.<init>(DerInputStream)
sun.security.util.DerInputStream.getUTCTime()
sun.security.util.DerValue.getUTCTime()
sun.security.util.DerValue.getTimeInternal(boolean)
sun.security.util.DerValue.toDigit(byte, String)
java.lang.Class 97b9cdee580d
sun.util.calendar.CalendarDate.setTimeOfDay(int, int, int, int)
sun.util.calendar.AbstractCalendar.getTime(CalendarDate)
sun.util.calendar.BaseCalendar.getFixedDate(CalendarDate)
sun.util.calendar.CalendarDate.isNormalized()
sun.util.calendar.BaseCalendar.normalizeMonth(CalendarDate)
sun.util.calendar.Gregorian$Date.getNormalizedYear()
sun.util.calendar.CalendarDate.getMonth()
sun.util.calendar.CalendarDate.getDayOfMonth()
sun.util.calendar.Gregorian 150aa95105b6
java.lang.Class 73f75cc1bc50
sun.util.calendar.BaseCalendar.getFixedDate(int, int, int, BaseCalendar$Date)
int[] 127e4c25fe4c
sun.util.calendar.BaseCalendar.getDayOfYear(int, int, int)
sun.util.calendar.BaseCalendar.isLeapYear(int)
int[] 9ecc6e91cd9
sun.util.calendar.AbstractCalendar.getTimeOfDay(CalendarDate)
sun.util.calendar.CalendarDate.getTimeOfDay()
sun.util.calendar.AbstractCalendar.getTimeOfDayValue(CalendarDate)
sun.util.calendar.CalendarDate.getHours()
sun.util.calendar.CalendarDate.getMinutes()
sun.util.calendar.CalendarDate.getSeconds()
sun.util.calendar.CalendarDate.getMillis()
sun.util.calendar.CalendarDate.setTimeOfDay(long)
sun.util.calendar.CalendarDate.getZone()
sun.util.calendar.Gregorian.getCalendarDate(long, CalendarDate)
sun.util.calendar.AbstractCalendar.getCalendarDate(long, CalendarDate)
sun.util.calendar.CalendarDate.setZoneOffset(int)
sun.util.calendar.CalendarDate.setDaylightSaving(int)
sun.util.calendar.BaseCalendar.getCalendarDateFromFixedDate(CalendarDate, long)
sun.util.calendar.Gregorian$Date.setNormalizedYear(int)
sun.util.calendar.CalendarDate.setMonth(int)
sun.util.calendar.CalendarDate.setDayOfMonth(int)
sun.util.calendar.CalendarDate.setDayOfWeek(int)
sun.util.calendar.CalendarDate.setLeapYear(boolean)
sun.util.calendar.CalendarDate.setNormalized(boolean)
sun.util.calendar.AbstractCalendar.setTimeOfDay(CalendarDate, int)
sun.util.calendar.CalendarDate.setHours(int)
sun.util.calendar.CalendarDate.setMinutes(int)
sun.util.calendar.CalendarDate.setSeconds(int)
sun.util.calendar.CalendarDate.setMillis(int)
sun.util.calendar.BaseCalendar.isLeapYear(CalendarDate)
java.lang.Class 84ec04a8c7d2
java.lang.Class e5b3f20a6f99
sun.security.x509.CertificateX509Key.<init>(DerInputStream)
sun.security.x509.X509Key.parse(DerValue)
sun.security.x509.AlgorithmId.decodeParams()
sun.security.x509.AlgorithmId.getName()
sun.security.util.ObjectIdentifier.toString()
sun.security.util.KnownOIDs.findMatch(String)
java.util.concurrent.ConcurrentHashMap 11908ea3aae6
java.util.concurrent.ConcurrentHashMap$Node[] f3ba95acb817
java.util.concurrent.ConcurrentHashMap$Node 5ee4c4cd57c6
java.lang.String bcd22a03bf47b58877a28534
byte[] 75a899a24995f548de957939
sun.security.util.KnownOIDs 58dc41bcf4e7
java.security.AlgorithmParameters.getInstance(String)
java.security.Security.getImpl(String, String, String)
java.security.Security.getSpiClass(String)
java.lang.String 7eea30b78675
java.util.concurrent.ConcurrentHashMap 6a47022b1765
java.util.concurrent.ConcurrentHashMap$Node[] b55a2c6c3f71
java.util.concurrent.ConcurrentHashMap$Node 26ad217600fc
java.lang.Class 10765c80003f
java.lang.String 7d19c22450e4fb7cea720411
byte[] faffbb5c9f74375f07e56a8a
java.util.concurrent.ConcurrentHashMap 58a689c9d41176d0afcd1ff6
sun.security.jca.ProviderConfig 4e11494a96a9
sun.security.rsa.SunRsaSign ea39a4ba682a
java.lang.Class 67ff93966d38
java.util.concurrent.ConcurrentHashMap dbc47a86fbe2
java.util.concurrent.ConcurrentHashMap$Node[] 53f98d0cf761
java.util.concurrent.ConcurrentHashMap 58a689c9d4112dc507808b5b
sun.security.jca.ProviderConfig 7cf52f15118b
sun.security.ec.SunEC af911bff79d7
java.lang.Class aabbbd3dd5f5
java.util.concurrent.ConcurrentHashMap 520b5e52f048
java.util.concurrent.ConcurrentHashMap$Node[] a3d03bf506fe
java.util.concurrent.ConcurrentHashMap$Node 5cd6746a7267
java.security.Provider$ServiceKey d2c8f8d1c7b1
sun.security.ec.SunEC$ProviderServiceA ff15ede061fd
java.lang.Class 8750fd4d94f3
sun.security.ec.SunEC$ProviderService.newInstance(Object)
byte[] 7deabc5548fe
java.lang.Class b18f08cfdea
java.lang.Class 1ae7349deea7
java.security.AlgorithmParameters.init(byte[])
sun.security.util.ECParameters.engineInit(byte[])
sun.security.util.CurveDB.lookup(String)
java.util.LinkedHashMap 583b93c774f2
java.util.HashMap$Node[] 1929b54f2ebe
java.util.LinkedHashMap$Entry bfb904bf71a0
java.lang.String 14e6db615f62
byte[] e4333e3b102f
sun.security.util.NamedCurve 91c65906a0c8
sun.security.util.DerInputStream.getUnalignedBitString()
sun.security.util.DerValue.getUnalignedBitString(boolean)
java.lang.Class 3974205aeeac
sun.security.util.BitArray.<init>(int, byte[], int)
sun.security.x509.X509Key.buildX509Key(AlgorithmId, BitArray)
sun.security.x509.X509Key.encode(DerOutputStream, AlgorithmId, BitArray)
sun.security.x509.AlgorithmId.encode(DerOutputStream)
sun.security.util.DerOutputStream.write(byte, byte[])
sun.security.util.DerOutputStream.write(byte, DerOutputStream)
sun.security.util.DerOutputStream.putUnalignedBitString(BitArray)
java.lang.Class 15578e464647
java.security.KeyFactory.getInstance(String)
java.lang.Class 7a778ae0dea3
java.security.KeyFactory.<init>(String)
java.lang.Class 8f8b690880ab
java.security.KeyFactory.nextSpi(KeyFactorySpi)
sun.security.jca.ProviderList$ServiceIterator.tryGet(int)
java.lang.String 697700d3b0f549a6dc49d2f3
java.util.concurrent.ConcurrentHashMap$Node 33c47284fb45
java.util.concurrent.ConcurrentHashMap$Node 1ba495f2346c
java.util.concurrent.ConcurrentHashMap$Node 7708b0e9c4c1
java.security.Provider$ServiceKey 3b8a05f4594c
sun.security.ec.SunEC$ProviderServiceA a4c44d7aaf01
sun.security.jca.ProviderList$ServiceIterator.addService(Provider$Service)
sun.security.jca.ProviderList$ServiceIterator.next()
byte[] 1c6000ac2d95ac7bd37e0ddd
java.lang.Class dd9534efefaa
java.security.KeyFactory.generatePublic(KeySpec)
sun.security.ec.ECKeyFactory.engineGeneratePublic(KeySpec)
sun.security.ec.ECKeyFactory.implGeneratePublic(KeySpec)
java.lang.Class eb6500aa08b2
sun.security.x509.X509Key.decode(byte[])
sun.security.x509.X509Key.decode(DerValue)
sun.security.ec.ECPublicKeyImpl.parseKeyBits()
java.security.AlgorithmParameters.getParameterSpec(Class)
sun.security.util.ECParameters.engineGetParameterSpec(Class)
java.lang.Class 936691f5af64
java.lang.Class c9e360aa1d7d
sun.security.util.ECUtil.decodePoint(byte[], EllipticCurve)
java.security.spec.EllipticCurve 452ed90e4678
java.security.spec.ECFieldFp 7a8d44e822b8
java.lang.Class f81c6a87cdbe
java.security.spec.ECFieldFp.getFieldSize()
java.math.BigInteger 514be215b872
java.lang.Class 1c1e4bd27e5d
java.math.BigInteger.<init>(int, byte[], int, int)
java.lang.Class 4f4fb93dda44
sun.security.x509.CertificateExtensions.<init>(DerInputStream)
java.lang.Class 7c89e1287a7d
sun.security.x509.CertificateExtensions.init(DerInputStream)
java.lang.Class 40113491bbc1
sun.security.x509.Extension.<init>(DerValue)
sun.security.util.DerValue.getBoolean()
sun.security.util.DerValue.getOctetString()
sun.security.x509.CertificateExtensions.parseExtension(Extension)
sun.security.x509.OIDMap.getClass(ObjectIdentifier)
java.util.HashMap c6e755291e9c
java.util.HashMap$Node[] f7addd898f03
sun.security.util.ObjectIdentifier.hashCode()
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.vectorizedHashCodeByte(Pointer, int, int)
java.util.HashMap$Node 44796337f8c1
sun.security.util.ObjectIdentifier.equals(Object)
sun.security.util.ObjectIdentifier fba735644916
byte[] 58bd48dcda70
sun.security.x509.OIDMap$OIDInfo 944a424ca498
sun.security.x509.OIDMap$OIDInfo.getClazz()
java.lang.Class a93199bd6b59
com.oracle.svm.core.hub.DynamicHubCompanion bb214a3cfc9a
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata a7fd72025a93
com.oracle.svm.core.code.RuntimeMetadataDecoderImpl$$Lambda/0x27f8326099c399aaf334a714cb39bce30.apply(Object)
java.lang.Class fa2756a8c83
java.lang.Class d6a951adc1ce
java.lang.Class[] bcaec76dbd69ebc829e83b88
com.oracle.svm.core.hub.DynamicHubCompanion 27db28e35c73
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_ehALR0JiIR3Weota5NJbN2(Object, Object[], CFunctionPointer)
com.oracle.svm.core.code.FactoryMethodHolder.SubjectAlternativeNameExtension_mqDozQN1ieFvhXOvrR50vF(Boolean, Object)
sun.security.x509.SubjectAlternativeNameExtension.<init>(Boolean, Object)
sun.security.x509.GeneralNames.<init>(DerValue)
java.lang.Class e3066b916609
sun.security.x509.GeneralName.<init>(DerValue, boolean)
java.lang.Class 6fbb8fda0315
sun.security.util.DerValue.readStringInternal(byte, Charset)
sun.security.x509.SubjectAlternativeNameExtension.getName()
java.util.Collections$SynchronizedMap.put(Object, Object)
java.util.TreeMap.put(Object, Object)
java.lang.String b95a12386787
byte[] 13247bcd8d8d
sun.security.x509.X509CertInfo.verifyCert(X500Name, CertificateExtensions)
sun.security.x509.AlgorithmId.equals(AlgorithmId)
com.oracle.svm.core.classinitialization.ClassInitializationInfo d94fac6c3297d94fac6c3297
java.lang.Class 2d05e6a705c4
com.oracle.svm.core.hub.DynamicHubCompanion 81d126b4a322
java.util.concurrent.locks.ReentrantLock a7e138c0a6b9a7e138c0a6b9
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc9d8a6df73b9
com.oracle.svm.core.FunctionPointerHolder 53569df9d4ec53569df9d4ec
sun.security.jca.JCAUtil.<clinit>()
java.lang.Class 5fc75756bce2
io.lambdametrics.backend.http.TlsOptions.<init>(boolean, List, Optional, List)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 15c71ccddedf
java.lang.Class c80f7123c5a5
com.oracle.svm.core.hub.DynamicHubCompanion 9d72dca54f7f
java.util.concurrent.locks.ReentrantLock 4f90e900d10d
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc81531116516b
com.oracle.svm.core.FunctionPointerHolder c5d66a072d65
okhttp3.HttpUrl.<clinit>()
java.lang.Class a74f4cd6a3f2
okhttp3.HttpUrl$Companion.get(String)
java.lang.Class bc9dd2ec99ca
okhttp3.HttpUrl$Builder.<init>()
kotlin.collections.CollectionsKt__CollectionsKt.mutableListOf(Object[])
java.lang.Class bdf43c888229
kotlin.collections.ArrayAsCollection.toArray()
kotlin.collections.CollectionsKt__CollectionsJVMKt.copyToArrayOfAny(Object[], boolean)
okhttp3.HttpUrl$Builder.parse$okhttp(HttpUrl, String)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 33247d2997e1
java.lang.Class 9cd44d5bf059
com.oracle.svm.core.hub.DynamicHubCompanion 695687fc6790
java.util.concurrent.locks.ReentrantLock 297607c3251e
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcee0040db7a99
com.oracle.svm.core.FunctionPointerHolder 739af7c99ae
okhttp3.internal._UtilCommonKt.<clinit>()
com.oracle.svm.core.classinitialization.ClassInitializationInfo 5f2c0b5ab397
java.lang.Class 62f73fd5049b
com.oracle.svm.core.hub.DynamicHubCompanion 3e08532afd47
java.util.concurrent.locks.ReentrantLock 9e26535cad58
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcb9cf7b20b0fb
com.oracle.svm.core.FunctionPointerHolder 8469401f472d
okio.Options.<clinit>()
java.lang.Class ae21d0ef7507
java.lang.Class 6da0edfb02f1
com.oracle.svm.core.classinitialization.ClassInitializationInfo c17d5d1298d7
java.lang.Class e4b6c869ca32
com.oracle.svm.core.hub.DynamicHubCompanion 5a4b3895797d
java.util.concurrent.locks.ReentrantLock d662a6160aed
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc4f360a50e419
com.oracle.svm.core.FunctionPointerHolder 919533098e57
okio.ByteString.<clinit>()
java.lang.Class bede19cec201
okio.ByteString$Companion.decodeHex(String)
java.lang.String c33d93b35986
byte[] 345751d3ba11
okio.internal.-ByteStringNonJs.decodeHexDigit(char)
java.lang.String fc30a83b3b92
byte[] e4735ab1517f
java.lang.String 607efc3f4e4a
byte[] ad2cff693ad2
java.lang.String ec4a0f13825b
byte[] b7ed938fa22d
java.lang.String 353f258bf0b4
byte[] aacd84c7227e
okio.Options$Companion.of(ByteString[])
kotlin.collections.CollectionsKt__MutableCollectionsJVMKt.sort(List)
java.util.ArrayList.sortRange(Comparator, int, int)
java.util.Arrays.sort(Object[], int, int, Comparator)
java.util.Arrays.sort(Object[], int, int)
java.util.ComparableTimSort.sort(Object[], int, int, Object[], int, int)
java.util.ComparableTimSort.countRunAndMakeAscending(Object[], int, int)
okio.ByteString.compareTo(Object)
okio.ByteString.compareTo(ByteString)
okio.ByteString.getSize$okio()
okio.ByteString.internalGet$okio(int)
java.util.ComparableTimSort.binarySort(Object[], int, int, int)
kotlin.collections.CollectionsKt__CollectionsKt.binarySearch(List, Comparable, int, int)
kotlin.collections.CollectionsKt__CollectionsKt.rangeCheck$CollectionsKt__CollectionsKt(int, int, int)
kotlin.comparisons.ComparisonsKt__ComparisonsKt.compareValues(Comparable, Comparable)
java.util.ArrayList.set(int, Object)
okio.ByteString.startsWith(ByteString)
okio.ByteString.rangeEquals(int, ByteString, int, int)
okio.ByteString.rangeEquals(int, byte[], int, int)
okio.-SegmentedByteString.arrayRangeEquals(byte[], int, byte[], int, int)
java.lang.Class c7ee7a3d39de
okio.Options$Companion.buildTrieRecursive(long, Buffer, int, List, int, int, List)
okio.Buffer.writeInt(int)
okio.Buffer.writableSegment$okio(int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 7efb4edccb617efb4edccb61
java.lang.Class d1513262419e
com.oracle.svm.core.hub.DynamicHubCompanion 3acb2a6a893d
java.util.concurrent.locks.ReentrantLock 8f73a84a8ac38f73a84a8ac3
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcc19bc254bf8
com.oracle.svm.core.FunctionPointerHolder 7ce9728399a67ce9728399a6
okio.SegmentPool.<clinit>()
com.oracle.svm.core.classinitialization.ClassInitializationInfo f6846cc645e0f6846cc645e0
java.lang.Class 882cb91f274b
com.oracle.svm.core.hub.DynamicHubCompanion a869d3bab33e
java.util.concurrent.locks.ReentrantLock bd7a3fbd8384bd7a3fbd8384
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcf38d5866fb5a
com.oracle.svm.core.FunctionPointerHolder e62e646f32a6e62e646f32a6
okio.Segment.<clinit>()
java.lang.Class 245589ee54c7
java.lang.Class 99c5706c8706
okio.SegmentPool.take()
okio.SegmentPool.firstRef()
okio.Buffer.writeAll(Source)
okio.Buffer.read(Buffer, long)
okio.Buffer.write(Buffer, long)
okio.-SegmentedByteString.checkOffsetAndCount(long, long, long)
okio.Segment.pop()
okio.Segment.push(Segment)
okio.Segment.compact()
okio.Segment.writeTo(Segment, int)
kotlin.collections.ArraysKt___ArraysJvmKt.copyInto(byte[], byte[], int, int, int)
okio.SegmentPool.recycle(Segment)
okio.Buffer.readInt()
com.oracle.svm.core.hub.DynamicHubCompanion cdd6807dd7e
okhttp3.internal._UtilCommonKt.indexOfFirstNonAsciiWhitespace(String, int, int)
okhttp3.internal._UtilCommonKt.indexOfLastNonAsciiWhitespace(String, int, int)
okhttp3.HttpUrl$Builder.schemeDelimiterOffset(String, int, int)
kotlin.text.StringsKt__StringsJVMKt.startsWith(String, String, int, boolean)
java.lang.String d57fc371a3e5
byte[] 43832f331191
kotlin.text.StringsKt__StringsJVMKt.regionMatches(String, int, String, int, int, boolean)
okhttp3.HttpUrl$Builder.slashCount(String, int, int)
okhttp3.internal._UtilCommonKt.delimiterOffset(String, String, int, int)
kotlin.text.StringsKt__StringsKt.contains(CharSequence, char, boolean)
kotlin.text.StringsKt__StringsKt.indexOf(CharSequence, char, int, boolean)
java.lang.String f415a809dbba
byte[] bf190566424a
okhttp3.HttpUrl$Builder.portColonOffset(String, int, int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 71f565a56422
java.lang.Class 7362ae675e60
com.oracle.svm.core.hub.DynamicHubCompanion 46447a70c5c7
java.util.concurrent.locks.ReentrantLock bb6132b81afb
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbce0ed2c8563d5
com.oracle.svm.core.FunctionPointerHolder 386863c98e1c
okhttp3.internal.url._UrlKt.<clinit>()
okhttp3.internal.url._UrlKt.percentDecode(String, int, int, boolean)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 1c2fae12fdbf
java.lang.Class 35cb45f2c5f7
com.oracle.svm.core.hub.DynamicHubCompanion 1442123b08df
java.util.concurrent.locks.ReentrantLock 8d799c0234e0
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbca24f1803fad8
com.oracle.svm.core.FunctionPointerHolder f84b50322413
okhttp3.internal._HostnamesCommonKt.<clinit>()
java.lang.Class 6599d84c59a1
com.oracle.svm.core.hub.DynamicHubCompanion 5bafdd175b2
kotlin.text.Regex.<clinit>()
java.lang.Class aca8529aaa6
kotlin.text.Regex.<init>(String)
java.lang.String 5097c41a9942
byte[] d86ee186a18
java.util.regex.Pattern.group0()
java.util.regex.Pattern.createGroup(boolean)
java.util.regex.Pattern.clazz(boolean)
java.util.regex.Pattern.range(Pattern$BitClass)
java.util.regex.Pattern$BmpCharPredicate.union(Pattern$CharPredicate)
java.util.regex.Pattern.append(int, int)
java.util.regex.Pattern.single(int)
java.util.regex.Pattern.bitsOrSingle(Pattern$BitClass, int)
java.util.regex.Pattern$BitClass.add(int, int)
java.util.regex.Pattern.accept(int, String)
java.lang.Class 13e52667e511
java.util.regex.Pattern$Branch.study(Pattern$TreeInfo)
java.util.regex.Pattern$CharPropertyGreedy.study(Pattern$TreeInfo)
java.util.regex.Pattern$CharProperty.study(Pattern$TreeInfo)
java.util.regex.Pattern$BranchConn.study(Pattern$TreeInfo)
okhttp3.internal._HostnamesCommonKt.toCanonicalHost(String)
kotlin.text.StringsKt__StringsKt.contains(CharSequence, CharSequence, boolean)
kotlin.text.StringsKt__StringsKt.indexOf(CharSequence, String, int, boolean)
java.lang.String.indexOf(byte[], byte, int, String, int)
okhttp3.internal._HostnamesCommonKt.idnToAscii(String)
okio.Buffer.writeUtf8(String)
okio.Buffer.writeUtf8(String, int, int)
okio.Buffer.readUtf8CodePoint()
okio.Buffer.getByte(long)
okio.Buffer.skip(long)
com.oracle.svm.core.classinitialization.ClassInitializationInfo daee1f760dd1daee1f760dd1
java.lang.Class 7fbc3693741f
com.oracle.svm.core.hub.DynamicHubCompanion 375e30c88d25
java.util.concurrent.locks.ReentrantLock 3b9f8eac98cd3b9f8eac98cd
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc7110e26d609b
com.oracle.svm.core.FunctionPointerHolder 1ebb845268621ebb84526862
okhttp3.internal.idn.IdnaMappingTableInstanceKt.<clinit>()
java.lang.Class 20970ba0f704
okhttp3.internal.idn.IdnaMappingTable.map(int, BufferedSink)
okhttp3.internal.idn.IdnaMappingTable.findSectionsIndex(int)
okhttp3.internal.idn.IdnaMappingTableKt.read14BitInt(String, int)
java.lang.String a79dbb383320
byte[] 88dc117892f
okhttp3.internal.idn.IdnaMappingTable.findRangesOffset(int, int, int)
java.lang.String a6ad3fc87538
byte[] a077357dd354
okio.Buffer.writeUtf8CodePoint(int)
okio.Buffer.writeByte(int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo bc2d47024f3f
java.lang.Class 3970cff3c139
com.oracle.svm.core.hub.DynamicHubCompanion 108a7211b5b6
java.util.concurrent.locks.ReentrantLock 6d2ae12952b9
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc743548b896ac
com.oracle.svm.core.FunctionPointerHolder 3beb5e298e90
kotlin.text.Charsets.<clinit>()
byte[] 12f8267d076ab0a16ab50059
java.lang.String d7f1139334cd
byte[] 9e88fc94a867
java.util.HashMap$Node e996b1766ab3
java.util.HashMap$Node 82237952cba1
java.lang.String c7d3dc6f941f
byte[] b1e5af27885f
sun.nio.cs.UTF_16 b1a62dfa48d3
java.lang.Class 8f88d6932516
java.lang.String 2c436a4f12b2
byte[] f6b675ae67df
java.util.HashMap$Node 90f825011392
java.util.HashMap$Node 816eedf16409
java.lang.String a21c93ba13db
byte[] 387f8cbd79c1
sun.nio.cs.UTF_16BE 26ed05619b2e
java.lang.Class 76b92f3f0807
java.lang.String c9cd0e378bc5
byte[] 4803e5fbc44c
java.util.HashMap$Node d515430b39ec
java.lang.String 3fa637a3a572
byte[] 6fb8808d10dd
sun.nio.cs.UTF_16LE 5a6b9bbe116a
java.lang.Class 9bc504386ab7
java.lang.String ed6e7f474c86
byte[] ccdd2a4c8145
java.util.HashMap$Node d18eca8410d9
java.lang.String 53bdf8533daf
byte[] 499d8e76d298
sun.nio.cs.US_ASCII 2549e19b4a47
java.lang.Class f749146d9923
java.lang.String c142d243b344
byte[] f4363551ff11
java.util.HashMap$Node da4f6130fbe5
java.lang.String b35175f3e79e
byte[] 91dfed2440e1
sun.nio.cs.ISO_8859_1 e6f88504c6f0
java.lang.Class 28c702531850
okio.Buffer.readString(long, Charset)
okhttp3.internal._NormalizeJvmKt.normalizeNfc(String)
jdk.internal.icu.text.NormalizerBase.normalize(String, Normalizer$Form)
jdk.internal.icu.text.NormalizerBase.toMode(Normalizer$Form)
java.text.Normalizer$Form 564cc3f36b9d
jdk.internal.icu.text.NormalizerBase.normalize(String, NormalizerBase$Mode, int)
jdk.internal.icu.text.NormalizerBase$NFCMode ffffffff9e57
java.lang.Class 1ac8cd995413
jdk.internal.icu.text.NormalizerBase$NFCMode.getNormalizer2(int)
jdk.internal.icu.text.Normalizer2.normalize(CharSequence)
jdk.internal.icu.impl.Norm2AllModes$ComposeNormalizer2 a4b3a3f8d709
java.lang.Class a13eb60a78cb
jdk.internal.icu.impl.Norm2AllModes$ComposeNormalizer2.spanQuickCheckYes(CharSequence)
jdk.internal.icu.impl.NormalizerImpl.composeQuickCheck(CharSequence, int, int, boolean, boolean)
jdk.internal.icu.impl.NormalizerImpl 90fe203e4991
java.lang.Class dab402232272
com.oracle.svm.core.hub.DynamicHubCompanion fd76669081b7
okhttp3.internal.idn.Punycode.<clinit>()
okio.ByteString$Companion.encodeUtf8(String)
okio._JvmPlatformKt.asUtf8ToByteArray(String)
java.lang.String ca756fed63ba
byte[] 481e3ca52158
okhttp3.internal.idn.Punycode.decode(String)
okhttp3.internal.idn.Punycode.decodeLabel(String, int, int, Buffer)
okhttp3.internal.idn.Punycode.encode(String)
okhttp3.internal.idn.Punycode.encodeLabel(String, int, int, Buffer)
okhttp3.internal.idn.Punycode.requiresEncode(String, int, int)
okhttp3.internal._HostnamesCommonKt.containsInvalidHostnameAsciiCodes(String)
byte[] df975eeae3a4
okhttp3.internal._HostnamesCommonKt.containsInvalidLabelLengths(String)
okhttp3.HttpUrl$Builder.parsePort(String, int, int)
okhttp3.internal.url._UrlKt.canonicalize(String, int, int, String, boolean, boolean, boolean, boolean)
okhttp3.internal.url._UrlKt.canonicalizeWithCharset(String, int, int, String, boolean, boolean, boolean, boolean, Charset)
okhttp3.HttpUrl$Builder.resolvePath(String, int, int)
java.lang.String 9a96b7a95929
byte[] 65dc3f9d2654
okhttp3.HttpUrl$Builder.push(String, int, int, boolean, boolean)
java.lang.String d716de390973
byte[] 3b512b136e53
okhttp3.HttpUrl$Builder.isDot(String)
java.lang.String fb2846a238561362914d63a9
byte[] 6a9fc5019a14b64b917c4592
java.lang.String d0da7fb64d14
byte[] b4fb2bea620a
okhttp3.HttpUrl$Builder.isDotDot(String)
java.lang.String f43be559600f
byte[] e5d694eb5498
java.lang.String 585bf1cc441d
byte[] d4b334db3e67
java.lang.String a1d93d903273
byte[] d34c254058e6
java.lang.String d19f65adc9d1
byte[] 6f17876b4d11
okhttp3.HttpUrl$Builder.build()
okhttp3.internal.url._UrlKt.percentDecode$default(String, int, int, boolean, int, Object)
okhttp3.HttpUrl$Builder.effectivePort()
kotlin.collections.CollectionsKt__IterablesKt.collectionSizeOrDefault(Iterable, int)
okhttp3.HttpUrl$Builder.toString()
java.lang.String 44691145402eef1f72f4b7d
byte[] fa2f531279de878aaf3ea26
okhttp3.HttpUrl$Companion.defaultPort(String)
okhttp3.HttpUrl$Builder.toPathString(List, StringBuilder)
io.lambdametrics.backend.http.TlsOptions.configure(OkHttpClient$Builder, String)
io.lambdametrics.backend.http.TlsOptions a2508d277fa2
java.lang.Class[] 2d8477a48764
java.lang.String 262d6f3b1298
byte[] 57d2a0c030c7
com.oracle.svm.core.hub.DynamicHubCompanion 9160d2ac60d3
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata cc3421626687
java.lang.String 35cbd6ebe7b4b48fcfc8b85
byte[] 46f05220dff84e298ae33f7f
java.lang.String ad5a3bc1b654497d32f3022b
byte[] 59202f62aea22c211a48bc22
java.lang.String 5cda659678767bd89dd051a1
byte[] 43a1d4136b978dd33e0904ba
java.lang.String 35cbd6ebe7b67f7bc67bff0
byte[] 46f05220dff82497a8be44ba
java.lang.String 9988ee42e3fb4b48fcfc8b85
byte[] 1adf17b099e24e298ae33f7f
java.lang.String 1aec3c585a63d4770b9a677f
byte[] 1ba0cf88ffa7
java.lang.String c96822f21b9d
byte[] 3543d4917e00
java.lang.String 14154be12a27
byte[] 290164732449
java.lang.String c007d995560b4df129fa6a77
byte[] 6cd3e8a4e988d4ae530ab163
java.lang.String 9988ee42e3fb78dc80f5a217
byte[] 1adf17b099e2c532e100a67a
java.lang.String aac73b6ce7b9
byte[] 9d46fe51a1e3
java.lang.String 4e06fbf91c044b48fcfc8b85
byte[] 2b26a55d116b
java.lang.String 9c16fc8e5a86
byte[] e7b99431db50
java.lang.String 7f8ddc1cf9a3
byte[] c4ada0411bbf
java.lang.String ca6075685cd9
byte[] 6f63e92e6a44
java.lang.String 8e3198d3dc24
byte[] 852946df55e3
java.lang.String ae7b331ff7fd
byte[] eb182098dec0
java.lang.String e408e06f8a0
byte[] b72713d8074b
java.lang.String 16b71f527b6302bbbe5c056
byte[] 9c376dac9e8b1c3e4343598d
java.lang.String 4e06fbf91c04321cf41b8ab9
java.lang.String b2c8840a053b
byte[] 2497d4fad78c
java.lang.String 5133a837e61f4b48fcfc8b85
byte[] 324b9c9d99db4e298ae33f7f
java.lang.Class[] 3ebd9d183665
java.lang.invoke.BoundMethodHandle$Species_LLLL dd30cbac6a0edd30cbac6a0e
java.lang.invoke.DirectMethodHandle ec3e12959a6ec3e12959a6
io.lambdametrics.backend.http.TlsOptions.certificates(String)
java.lang.Class 38278823a801
okhttp3.tls.HandshakeCertificates$Builder.addPlatformTrustedCertificates()
okhttp3.internal.platform.Platform.platformTrustManager()
java.security.Security.getProperty(String)
java.security.Security$SecPropLoader.checkReservedKey(String)
java.lang.String 737a39dbe255ea4b514e49e9
byte[] 8e970fc428ed8dbd4df9ea2b
java.security.Security$1 20335ac679dc
java.util.concurrent.ConcurrentHashMap cfc07237bc58
java.util.concurrent.ConcurrentHashMap$Node[] 4d96e669415d
java.util.concurrent.ConcurrentHashMap$Node 81182b904e62
java.lang.String 737a39dbe255d9b9f4c9c898
byte[] 8e970fc428ed5c074fb12b98
java.lang.String fea817a5a78bd9b9f4c9c898
byte[] 65cd474738525c074fb12b98
javax.net.ssl.TrustManagerFactory.getInstance(String)
java.lang.String 1d4d18fe94a5
java.util.concurrent.ConcurrentHashMap$Node d4a4cffeda9a
java.util.concurrent.ConcurrentHashMap 58a689c9d411dfa443854828
sun.security.jca.ProviderConfig 7fef31714270
sun.security.ssl.SunJSSE dcaa273953e4
java.lang.Class 8f1fee2718f8
java.util.concurrent.ConcurrentHashMap 83bf51f105c4
java.util.concurrent.ConcurrentHashMap$Node[] 86ccbbeab8e1
java.util.concurrent.ConcurrentHashMap$Node 1195656de6fd
java.security.Provider$ServiceKey 8f5f65ba4e89
java.lang.String fea817a5a78b598d16a22968
byte[] 65cd4747385261b6292df7a6
java.security.Provider$Service beae6fef6a1a
java.security.Provider$EngineDescription 6414f9d08112
com.oracle.svm.core.hub.DynamicHubCompanion fe532e408935
java.lang.Class.forName(String, boolean, ClassLoader, Class)
com.oracle.svm.core.hub.ClassForNameSupport.forName(String, ClassLoader, boolean)
com.oracle.svm.core.hub.ClassForNameSupport.queryResultFor(String, ClassLoader)
com.oracle.svm.core.hub.ClassForNameSupport[] 22f43e540a55
com.oracle.svm.core.hub.ClassForNameSupport.forName0(String, ClassLoader)
java.lang.String be113b7130ae
java.lang.String 78c003d8dcb0321cf41b8ab9
byte[] c3104bea627a
byte[] 9fcb19853a76c3d3aa49f117
com.oracle.svm.core.hub.ClassForNameSupport 6c2a4a8f2a6b
org.graalvm.collections.EconomicMapImpl 87421bf9150
java.lang.Object[] d7f2956f756b
byte[] e1b24268c273
com.oracle.svm.core.configure.ConditionalRuntimeValue 1f1396fc153b1f1396fc153b
com.oracle.svm.core.configure.ConditionalRuntimeValue.getValue()
com.oracle.svm.core.configure.RuntimeConditionSet 134cb667aa53134cb667aa53
java.lang.Class 4fe377dca293
com.oracle.svm.core.hub.DynamicHubCompanion fd929bd50f6f
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata f5b7df63ca3
com.oracle.svm.core.code.FactoryMethodHolder.TrustManagerFactoryImpl$PKIXFactory_TzRFirEbZV7WfohwIUDFB7()
java.lang.Class eac0c5c2588d
java.lang.Class e95b25de2aa
sun.security.ssl.TrustManagerFactoryImpl.engineInit(KeyStore)
sun.security.ssl.TrustStoreManager.getTrustedCerts()
com.oracle.svm.core.jdk.TrustStoreManagerSupport.getRuntimeTrustStoreDescriptor()
java.lang.String 4a4516deaa97
java.lang.String 21d9425ec874
java.lang.String c05bae91d937
java.lang.String d245a74061d4
sun.security.ssl.TrustManagerFactoryImpl$PKIXFactory.getInstance(Collection)
java.lang.Class 3c5f12b58fae
sun.security.ssl.X509TrustManagerImpl.<init>(String, Collection)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 6d07f6aa416c
java.lang.Class 179c9ef343a1
com.oracle.svm.core.hub.DynamicHubCompanion 7c3cdf0888d0
java.util.concurrent.locks.ReentrantLock d620f232cdcc
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc7080e65d3356
com.oracle.svm.core.FunctionPointerHolder c2bd2e4e2929
sun.security.ssl.SSLLogger.<clinit>()
java.lang.String ce9293288597
java.util.concurrent.ConcurrentHashMap$Node 26b4c7aa0c1961ea667916f6
java.util.concurrent.ConcurrentHashMap$Node a56d9d46ba7cd2dda2e83948
sun.security.ssl.TrustManagerFactoryImpl.engineGetTrustManagers()
java.lang.Class 47cd7e53ccab
sun.security.ssl.X509TrustManagerImpl.getAcceptedIssuers()
java.util.Collections$UnmodifiableSet 66caa7bcc2d3
java.util.Collections$UnmodifiableCollection.size()
java.util.HashSet adee51b3158b
java.util.HashSet.size()
java.util.HashMap 957a98123b8
java.lang.Class 1cd2886cff7f
java.util.Collections$UnmodifiableCollection.toArray(Object[])
java.util.HashSet.toArray(Object[])
java.util.HashMap.prepareArray(Object[])
java.util.HashMap$Node[] ebfadd9c8b00
java.util.HashMap$Node 664560811f48
java.lang.Class 1223c71328b
sun.security.x509.X509CertImpl 92297a9c5554
java.util.HashMap$Node b1e5995706cb
sun.security.x509.X509CertImpl fca812113b36
java.util.HashMap$Node 3b45bb7da713
sun.security.x509.X509CertImpl 50c0ebe35b6a
java.util.HashMap$Node cd969ce9ea32
sun.security.x509.X509CertImpl 8f2863a0b96a
java.util.HashMap$Node 841797d1bd3f
sun.security.x509.X509CertImpl 91782c1bb973
java.util.HashMap$Node 69a1b45fb9b2
sun.security.x509.X509CertImpl 3e14ad82ac7f
java.util.HashMap$Node 62135669271d
sun.security.x509.X509CertImpl 364ebcafad95
java.util.HashMap$Node bba7f77084c3
sun.security.x509.X509CertImpl a980ea221450
java.util.HashMap$Node a3d70dfb5762
sun.security.x509.X509CertImpl a3ecc962ccd1
java.util.HashMap$Node 3c0324f2a4ee
sun.security.x509.X509CertImpl d6f748bdf399
java.util.HashMap$Node b349c07caabb
sun.security.x509.X509CertImpl ba05df2ff1e9
java.util.HashMap$Node 6df764f637c8
sun.security.x509.X509CertImpl 9b562548dd88
java.util.HashMap$Node e74f7662f775
sun.security.x509.X509CertImpl b4458625ecc5
java.util.HashMap$Node 51091cc2d540
sun.security.x509.X509CertImpl 5990e1557ca8
java.util.HashMap$Node 7d2bbe1dd956
sun.security.x509.X509CertImpl 6145cd3f517a
java.util.HashMap$Node 437f87b14c43
sun.security.x509.X509CertImpl 9f4b33a93fb7
java.util.HashMap$Node a77f90b9bddf
sun.security.x509.X509CertImpl 60b367e05383
java.util.HashMap$Node d17e85dbe13
sun.security.x509.X509CertImpl 5d6e65247f3e
java.util.HashMap$Node a24f25ce9ba0
sun.security.x509.X509CertImpl 54085f75f198
java.util.HashMap$Node b3bca0088a81
sun.security.x509.X509CertImpl c12697308cde
java.util.HashMap$Node 60225e01f544
sun.security.x509.X509CertImpl 932cd7e87278
java.util.HashMap$Node e278369ac101
sun.security.x509.X509CertImpl 69ff33c33c94
java.util.HashMap$Node e921933bbf16
sun.security.x509.X509CertImpl f0bf3ccfc7c7
java.util.HashMap$Node 2aecdbc24370
sun.security.x509.X509CertImpl 7bf1d41f05b4
java.util.HashMap$Node 80d958859482
sun.security.x509.X509CertImpl 6eea7050b075
java.util.HashMap$Node d5c8a29822ae
sun.security.x509.X509CertImpl db98bbf51ee2
java.util.HashMap$Node 8e54f131e2f9
sun.security.x509.X509CertImpl 3395da6f3e7
java.util.HashMap$Node b10f5547d1f
sun.security.x509.X509CertImpl 586980e0d4de
java.util.HashMap$Node 8b26be68e73b
sun.security.x509.X509CertImpl 351d21eeb091
java.util.HashMap$Node 9578731e577a
sun.security.x509.X509CertImpl bff06b24f826
java.util.HashMap$Node e5f98898d5c3
sun.security.x509.X509CertImpl 66a6d83a5e45
java.util.HashMap$Node 8dd3f26eb0f6
sun.security.x509.X509CertImpl 1bad3354cbc6
java.util.HashMap$Node 8bf817cc9a4d
sun.security.x509.X509CertImpl 1bd7e3f60ca9
java.util.HashMap$Node 73b3e99788e6
sun.security.x509.X509CertImpl 1e2de0b4362f
java.util.HashMap$Node 66376b9d9b2b
sun.security.x509.X509CertImpl f9071bfbf8e
java.util.HashMap$Node 7333908f39
sun.security.x509.X509CertImpl 3cd29d96db8e
java.util.HashMap$Node 445656bb237f
sun.security.x509.X509CertImpl 460fd22fd7e5
java.util.HashMap$Node 7dc9c37964f1
sun.security.x509.X509CertImpl 9e821a827312
java.util.HashMap$Node f5d5b736072d
sun.security.x509.X509CertImpl e38997fa55b6
java.util.HashMap$Node e9b8cedd85fe
sun.security.x509.X509CertImpl 34ac71ae5a10
java.util.HashMap$Node 42798aac419d
sun.security.x509.X509CertImpl 982b880fb222
java.util.HashMap$Node 36c4dde3b752
sun.security.x509.X509CertImpl 3d510d599a65
java.util.HashMap$Node 70e63d1a296b
sun.security.x509.X509CertImpl b51e5dd7d55b
java.util.HashMap$Node 1cabdd051c9b
sun.security.x509.X509CertImpl 174caf6dfed7
java.util.HashMap$Node 165dbf5b7b29
sun.security.x509.X509CertImpl 90a0b523b8ee
java.util.HashMap$Node 69443ce7deb5
sun.security.x509.X509CertImpl e3c917eba6e0
java.util.HashMap$Node 73fe368c1ff3
sun.security.x509.X509CertImpl ae6daf3adbe0
java.util.HashMap$Node 2804eef949b2
sun.security.x509.X509CertImpl 7f0425df9f35
java.util.HashMap$Node 17a2032cdd4d
sun.security.x509.X509CertImpl e159d8970b7e
java.util.HashMap$Node d8dbb4b77efb
sun.security.x509.X509CertImpl 53d45240b8df
java.util.HashMap$Node 4aa0dcc6b592
sun.security.x509.X509CertImpl b15d18d4a792
java.util.HashMap$Node 6d1c55f27270
sun.security.x509.X509CertImpl 169aa7d09f81
java.util.HashMap$Node 4776d82433f9
sun.security.x509.X509CertImpl 64f3c65c0397
java.util.HashMap$Node f805970545d1
sun.security.x509.X509CertImpl ec982ce66fad
java.util.HashMap$Node 9465cd914bce
sun.security.x509.X509CertImpl 7ea5e2364916
java.util.HashMap$Node 6d1534349e5a
sun.security.x509.X509CertImpl d7966ba5d615
java.util.HashMap$Node 65697847976f
sun.security.x509.X509CertImpl 3ba651ffe5c1
java.util.HashMap$Node 9aa83b3f6e79
sun.security.x509.X509CertImpl fdd01bfbba8a
java.util.HashMap$Node 6d857efb76e5
sun.security.x509.X509CertImpl 4c398bc43eb6
java.util.HashMap$Node f4b4b211eca1
sun.security.x509.X509CertImpl 554bbff25135
java.util.HashMap$Node 8dcd8d77bdcc
sun.security.x509.X509CertImpl d5402d165673
java.util.HashMap$Node 8843480412f0
sun.security.x509.X509CertImpl a9a8ce3f15b2
java.util.HashMap$Node e59026daf643
sun.security.x509.X509CertImpl 9fa69eb353c3
java.util.HashMap$Node ddf3ec0bb79e
sun.security.x509.X509CertImpl 82d46182ea1c
java.util.HashMap$Node d8c5704e433d
sun.security.x509.X509CertImpl b659c87b1a60
java.util.HashMap$Node 4db65e564030
sun.security.x509.X509CertImpl 7b1c476b7984
java.util.HashMap$Node f986d7173096
sun.security.x509.X509CertImpl 95cd7b0576c5
java.util.HashMap$Node 2a38591e7f01
sun.security.x509.X509CertImpl 9acb1b6fb5d
java.util.HashMap$Node b60d6e623bd6
sun.security.x509.X509CertImpl f6666fe31760
java.util.HashMap$Node 83d20b2a6e66
sun.security.x509.X509CertImpl ba3b104055b9
java.util.HashMap$Node 4e3eebe4c335
sun.security.x509.X509CertImpl 309039ca9651
java.util.HashMap$Node 7d71bee6d936
sun.security.x509.X509CertImpl 658292bd45e5
java.util.HashMap$Node a5525b7ea416
sun.security.x509.X509CertImpl 8710e770914d
java.util.HashMap$Node 12d5406b8853
sun.security.x509.X509CertImpl f65851e5c140
java.util.HashMap$Node ebfb7077ce53
sun.security.x509.X509CertImpl 324f77ab6e64
java.util.HashMap$Node d4f18ec676e4
sun.security.x509.X509CertImpl c784001ba70e
java.util.HashMap$Node 3492c8a5768c
sun.security.x509.X509CertImpl 5b1314864a98
java.util.HashMap$Node 478e8adc21fc
sun.security.x509.X509CertImpl beed60516717
java.util.HashMap$Node 6765992f8d76
sun.security.x509.X509CertImpl 50ab12da81d1
java.util.HashMap$Node 2fea27b3a5ac
sun.security.x509.X509CertImpl b94c4c3acdf4
java.util.HashMap$Node 66dbe5e9f164
sun.security.x509.X509CertImpl 49edc4a7a70
java.util.HashMap$Node ade18873d3cb
sun.security.x509.X509CertImpl 2d199cb8e0f
java.util.HashMap$Node 28b36ccb7573
sun.security.x509.X509CertImpl fadf2dfea07e
java.util.HashMap$Node 1fdb9ecc900e
sun.security.x509.X509CertImpl c01889013a1
java.util.HashMap$Node 5fde27cf030a
sun.security.x509.X509CertImpl 70fe6bbbca74
java.util.HashMap$Node aa086cdcfc0d
sun.security.x509.X509CertImpl c6efaf00e330
java.util.HashMap$Node 27e142c050cc
sun.security.x509.X509CertImpl 98ee3490a0c5
java.util.HashMap$Node fcfb722d3cda
sun.security.x509.X509CertImpl 2094e22810c5
java.util.HashMap$Node d4b32b87965e
sun.security.x509.X509CertImpl 75eb3b8740b
java.util.HashMap$Node 8165ddaf7dd
sun.security.x509.X509CertImpl 3308bac33b0c
java.util.HashMap$Node 99d145f8e17
sun.security.x509.X509CertImpl 6d404350689a
java.util.HashMap$Node 2fbae68a2207
sun.security.x509.X509CertImpl 32a95eca1304
java.util.HashMap$Node 60a44a5ba4bc
sun.security.x509.X509CertImpl b172d885cac9
java.util.HashMap$Node 91b9c78e0bbf
sun.security.x509.X509CertImpl 1c0d34a0258b
java.util.HashMap$Node 8535b43f6ff
sun.security.x509.X509CertImpl 1fcbcf7b3a63
java.util.HashMap$Node 16cb6272e0c6
sun.security.x509.X509CertImpl f5f1ae8890db
java.util.HashMap$Node 20482dde4126
sun.security.x509.X509CertImpl a4a8cb99399a
java.util.HashMap$Node 3b0d25464b3a
sun.security.x509.X509CertImpl 4172a6c9ed0
java.util.HashMap$Node af0028c52528
sun.security.x509.X509CertImpl 8ad9dd007c59
java.util.HashMap$Node 21e9b2bf0308
sun.security.x509.X509CertImpl bdbd1228c99
java.util.HashMap$Node 766b48881e9a
sun.security.x509.X509CertImpl 5b1750956ff5
java.util.HashMap$Node f24916924139
sun.security.x509.X509CertImpl b96aa596f888
java.util.HashMap$Node b57be1c96c98
sun.security.x509.X509CertImpl 222b8d5e179a
java.util.HashMap$Node dfb13575a376
sun.security.x509.X509CertImpl 101de3303110
java.util.HashMap$Node 3ae1a0324149
sun.security.x509.X509CertImpl 12cf4f2523e2
java.util.HashMap$Node 8554a2661082
sun.security.x509.X509CertImpl 400b7f96a25c
java.util.HashMap$Node 6bcec162428e
sun.security.x509.X509CertImpl b68f6f912818
java.util.HashMap$Node 648ee66e7be5
sun.security.x509.X509CertImpl e2545bb08ecb
java.util.HashMap$Node 1002b5775300
sun.security.x509.X509CertImpl e524f953d908
java.util.HashMap$Node 883d0fbed971
sun.security.x509.X509CertImpl d611cb7ea55d
java.util.HashMap$Node 183f3528321a
sun.security.x509.X509CertImpl 1be44faa268a
java.util.HashMap$Node d32a1a40f3cd
sun.security.x509.X509CertImpl 25140c92e503
java.util.HashMap$Node 69a8b0039f18
sun.security.x509.X509CertImpl eee01698abcb
java.util.HashMap$Node 8d1ed58357b4
sun.security.x509.X509CertImpl 61bf73034c86
java.util.HashMap$Node a6f801682c38
sun.security.x509.X509CertImpl 69ea81161a1b
java.util.HashMap$Node c7f35565a746
sun.security.x509.X509CertImpl aceacac72e22
java.util.HashMap$Node ccc44360af93
sun.security.x509.X509CertImpl 92fb9700ceda
java.util.HashMap$Node 826cdc68c423
sun.security.x509.X509CertImpl 27dbde2bd188
java.util.HashMap$Node e399132d5de4
sun.security.x509.X509CertImpl 8e265018ba40
java.util.HashMap$Node 9a54f5cfe98
sun.security.x509.X509CertImpl e54c0cb2118
java.util.HashMap$Node 2ff232907546
sun.security.x509.X509CertImpl 9cb312696f58
java.util.HashMap$Node cff661b4561e
sun.security.x509.X509CertImpl 5213c0c7e73b
java.util.HashMap$Node 37c08925dc28
sun.security.x509.X509CertImpl 3ff4fd2d101d
java.util.HashMap$Node 3ac35fa78d39
sun.security.x509.X509CertImpl 8fc9f7226e7a
java.util.HashMap$Node 99011fa822a8
sun.security.x509.X509CertImpl 7cf6ab0f41fc
java.util.HashMap$Node ad29323e6fc6
sun.security.x509.X509CertImpl 276b32b9db37
java.util.HashMap$Node ae89e24cffc7
sun.security.x509.X509CertImpl 3b3b7d72a7c4
java.util.HashMap$Node 634b5f0087
sun.security.x509.X509CertImpl a62906c06a86
java.util.HashMap$Node e342627890ea
sun.security.x509.X509CertImpl d9661ad45c26
java.util.HashMap$Node dedf2b38230b
sun.security.x509.X509CertImpl 4ed285df61e8
java.util.HashMap$Node 80e3e7574736
sun.security.x509.X509CertImpl 326638a9e7fa
java.util.HashMap$Node a52fcbb67669
sun.security.x509.X509CertImpl eebfa3f6ae8a
java.util.HashMap$Node d3e8e9110bb1
sun.security.x509.X509CertImpl 2cb738a3567
java.util.HashMap$Node 1cfcfe838422
sun.security.x509.X509CertImpl 7085cd1c6ec7
java.util.HashMap$Node 50939e974e0b
sun.security.x509.X509CertImpl f5ddf9fd3872
java.util.HashMap$Node 8794c37dec76
sun.security.x509.X509CertImpl a70f37e42bb0
java.util.HashMap$Node eb8a06c8091c
sun.security.x509.X509CertImpl f73bb274bb12
java.util.HashMap$Node 7472b3cb7995
sun.security.x509.X509CertImpl f9606f2bab3e
java.util.HashMap$Node 89ad58fc86ca
sun.security.x509.X509CertImpl e4c42eb241f7
java.util.HashMap$Node 9ebb5fc11f43
sun.security.x509.X509CertImpl e071bbba1a60
java.util.HashMap$Node bbff2acfbf1a
sun.security.x509.X509CertImpl e3541e922dcd
java.util.HashMap$Node 67af5659fb9e
sun.security.x509.X509CertImpl 1a74518f746c
java.util.HashMap$Node 6ee839ca0626
sun.security.x509.X509CertImpl 3b87c498519c
java.util.HashMap$Node 5dcbb233681
sun.security.x509.X509CertImpl ec4c10699adf
com.oracle.svm.core.hub.DynamicHubCompanion 733143160557
com.oracle.svm.core.hub.DynamicHubCompanion c30081bf483a
java.util.Collections.addAll(Collection, Object[])
java.lang.Class 9e2b1795796b
io.lambdametrics.backend.http.TlsOptions$$Lambda/0x2e326333be57fb07b41f20dd28222d100.accept(Object)
okhttp3.tls.HandshakeCertificates$Builder.addTrustedCertificate(X509Certificate)
java.lang.Class 21c214e4fa26
okhttp3.tls.HandshakeCertificates$Builder.build()
com.oracle.svm.core.classinitialization.ClassInitializationInfo 7abdbc34d9027abdbc34d902
java.lang.Class 26b323259a8c
com.oracle.svm.core.hub.DynamicHubCompanion 8b53b80d67f1
java.util.concurrent.locks.ReentrantLock b771336bdc5b771336bdc5
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcd885594866b5
com.oracle.svm.core.FunctionPointerHolder 4f544ff7aaec4f544ff7aaec
okhttp3.tls.internal.TlsUtil.<clinit>()
byte[] 8fe3b0af9ea89830da109828
java.lang.Class 29418fde2634
com.oracle.svm.core.hub.DynamicHubCompanion 4549a3408608
okhttp3.tls.internal.TlsUtil$$Lambda/0x9be09e6db50a0ea4b1b9248a5e1eb5350.<clinit>()
kotlin.LazyKt__LazyJVMKt.lazy(Function0)
java.lang.Class 97956b2029fa
com.oracle.svm.core.classinitialization.ClassInitializationInfo d3696b85f0d4d3696b85f0d4
java.lang.Class 390c0bb8e1c2
com.oracle.svm.core.hub.DynamicHubCompanion a9419e2d3dfe
java.util.concurrent.locks.ReentrantLock 39ab5b7fd43039ab5b7fd430
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc9ad0a5e0cad
com.oracle.svm.core.FunctionPointerHolder 4d01fc18a0c24d01fc18a0c2
kotlin.UNINITIALIZED_VALUE.<clinit>()
okhttp3.tls.internal.TlsUtil.newKeyManager(String, HeldCertificate, X509Certificate[])
okhttp3.tls.internal.TlsUtil.newEmptyKeyStore(String)
java.lang.String dd29a75caf88259c6a31bdd3
byte[] 41f63e36727efbee3b4f4701
java.util.concurrent.ConcurrentHashMap$Node 11a4fe0382ef
java.lang.String dd29a75caf88d9b9f4c9c898
byte[] 41f63e36727e5c074fb12b98
java.lang.String f281668dcd66d9b9f4c9c898
byte[] c26875f167f25c074fb12b98
java.security.KeyStore.getInstance(String)
sun.security.util.CryptoAlgorithmConstraints.permits(String, String)
java.lang.String 7a6e98742af6
byte[] d1ccdd94d6f1
sun.security.util.CryptoAlgorithmConstraints.cachedCheckAlgorithm(String)
sun.security.util.CryptoAlgorithmConstraints 9d04eed4a5d7
java.lang.ref.SoftReference 532577449de9
java.util.concurrent.ConcurrentHashMap f9fe99bff7f8
java.util.concurrent.ConcurrentHashMap$Node[] 142346bb49bc
java.util.concurrent.ConcurrentHashMap$Node f1e0b748f8f9
java.lang.String d703e45f5534
byte[] 79e8a681a325
java.lang.String c4196d71040b
java.util.concurrent.ConcurrentHashMap$Node 21f03056c70f
java.lang.Class 87c7c6e08409
java.util.Locale f1dab30d44
sun.util.locale.BaseLocale b58980e3d17f
java.util.concurrent.ConcurrentHashMap$Node 6c953425b6c6
java.security.Provider$ServiceKey c376dd169a29be10a536163a
java.lang.String d947b15723e9
byte[] eb5de71d9be6
java.security.Provider$Service 5b1ebecc3cec
java.security.Provider$EngineDescription c26069aa1aa3
java.lang.Class 79b4690e55fe
com.oracle.svm.core.hub.DynamicHubCompanion cbb6dfff5188
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata e9607d3a1165
com.oracle.svm.core.code.FactoryMethodHolder.PKCS12KeyStore$DualFormatPKCS12_uVYdaghHQq1g8aaJGqfOt9()
java.lang.String e41ad663d68749a6dc49d2f3
byte[] 26ecf0ea5208d9a22527e6b3
java.util.concurrent.ConcurrentHashMap$Node 397567d17b0e
java.lang.String e41ad663d687d9b9f4c9c898
byte[] 26ecf0ea52085c074fb12b98
java.lang.String 1e1ec56048ed9b9f4c9c898
byte[] 5fef62b89de5c074fb12b98
java.lang.Class 7ee31896dbd8
sun.security.util.KeyStoreDelegator.engineLoad(InputStream, char[])
java.lang.Class.newInstance()
java.lang.Class 78dab3142ddf
com.oracle.svm.core.hub.DynamicHubCompanion f6698910cc
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata ebc77c41c00
jdk.internal.reflect.Reflection.getCallerClass()
java.lang.Class b16963a735e9
com.oracle.svm.core.stack.JavaStackWalker.walkCurrentThread(Pointer, StackFrameVisitor)
com.oracle.svm.core.stack.JavaStackFrameVisitor.visitRegularFrame(Pointer, CodePointer, CodeInfo)
java.lang.Class e55b4766ed6a
com.oracle.svm.core.code.CodeInfoDecoder.lookupCodeInfo(CodeInfo, long, CodeInfoQueryResult, FrameInfoDecoder$ConstantAccess)
com.oracle.svm.core.code.CodeInfoDecoder.loadFrameInfo(CodeInfo, long, int, FrameInfoDecoder$ConstantAccess)
byte[] 2d1dc4e1aeb1
java.lang.Class 7369245a64da
com.oracle.svm.core.code.FrameInfoDecoder.decodeFrameInfo(boolean, ReusableTypeReader, CodeInfo, FrameInfoDecoder$ConstantAccess)
java.lang.Class b3b9f4105977
com.oracle.svm.core.code.FrameInfoDecoder.decodeFrameInfo(boolean, ReusableTypeReader, CodeInfo, FrameInfoDecoder$FrameInfoQueryResultAllocator, FrameInfoDecoder$ValueInfoAllocator, FrameInfoDecoder$ConstantAccess, CodeInfoDecoder$FrameInfoState)
com.oracle.svm.core.code.ReusableTypeReader.read()
com.oracle.svm.core.code.ReusableTypeReader.readPacked(int)
com.oracle.svm.core.code.FrameInfoDecoder.decodeCompressedFrameInfo(boolean, ReusableTypeReader, FrameInfoDecoder$FrameInfoQueryResultAllocator, CodeInfoDecoder$FrameInfoState, int)
com.oracle.svm.core.code.FrameInfoDecoder$HeapBasedFrameInfoQueryResultAllocator 3548dd41b3ae
java.lang.Class bacc8b1f0ff
com.oracle.svm.core.code.FrameInfoDecoder$HeapBasedFrameInfoQueryResultAllocator.newFrameInfoQueryResult()
java.lang.Class e9d91ef5972c
com.oracle.svm.core.code.FrameInfoDecoder.decodeCompressedFrameData(ReusableTypeReader, CodeInfoDecoder$FrameInfoState, int, FrameInfoQueryResult, int)
com.oracle.svm.core.jdk.GetCallerClassVisitor.visitFrame(FrameSourceInfo)
com.oracle.svm.core.jdk.StackTraceUtils.shouldShowFrame(FrameSourceInfo, boolean, boolean, boolean)
com.oracle.svm.core.code.CodeInfoDecoder.fillSourceFields(FrameInfoQueryResult)
java.lang.String 95da451a89d24b48fcfc8b85
com.oracle.svm.core.jdk.StackTraceUtils.shouldShowFrame(Class, String, boolean, boolean, boolean)
com.oracle.svm.core.jdk.UninterruptibleUtils$String.equals(String, String)
java.lang.String 95da451a89d29dc39bcc92cb
com.oracle.svm.core.jdk.UninterruptibleUtils$String.equals0(byte[], byte[])
byte[] 910eb398068b
java.lang.Class e9636a893911
java.lang.String a209868961a0
java.lang.reflect.Constructor.checkCanSetAccessible(Class)
com.oracle.svm.core.hub.DynamicHubCompanion d9aef310c076
com.oracle.svm.core.code.FactoryMethodHolder.PKCS12KeyStore_ujplJiYugj0hNTbRh3fJqH()
sun.security.pkcs12.PKCS12KeyStore.engineLoad(InputStream, char[])
java.lang.String 9c8287593488
java.lang.String a7edbf5457cc81cfcfc8738c
byte[] 4f1a55ddcbe0
byte[] 187d538b704f314e89c111be
java.lang.String bd12ee8f4f0b259c6a31bdd3
byte[] d9eedde7921dfbee3b4f4701
java.util.concurrent.ConcurrentHashMap$Node 3c6b73961ab0
java.lang.String bd12ee8f4f0bd9b9f4c9c898
byte[] d9eedde7921d5c074fb12b98
java.lang.String 7dc3bea5258ad9b9f4c9c898
byte[] 370a1a1a62905c074fb12b98
javax.net.ssl.KeyManagerFactory.getInstance(String)
java.lang.String e78c59a3dd02
java.util.concurrent.ConcurrentHashMap$Node e4dcebcfb260
java.security.Provider$ServiceKey abcf37e19e21
java.lang.String 80150a635895
byte[] 9df78287d34a
java.security.Provider$Service ed49b3ce64e4
java.lang.String 7dc3bea5258a7a89ab54fd5
byte[] 370a1a1a629012ca1fe4848f
java.security.Provider$EngineDescription 58dcea4f6225
java.lang.String 80bcfcdc52fd
byte[] bd401d5ee483
java.lang.Class 73d5e7817b06
com.oracle.svm.core.hub.DynamicHubCompanion 24b5bb7bf52c
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 142fc614efc4
com.oracle.svm.core.code.FactoryMethodHolder.KeyManagerFactoryImpl$SunX509_7BjzGgZGc1CouAn9B7kTj8()
java.lang.Class e3fb91bd87eb
java.lang.Class 8a6d24ba593a
sun.security.ssl.KeyManagerFactoryImpl$SunX509.engineInit(KeyStore, char[])
java.lang.Class 139177fe9d69
sun.security.ssl.SunX509KeyManagerImpl.<init>(KeyStore, char[])
java.security.KeyStore.aliases()
sun.security.util.KeyStoreDelegator.engineAliases()
sun.security.pkcs12.PKCS12KeyStore.engineAliases()
java.util.Collections$SynchronizedMap.keySet()
java.lang.Class d537d04cf0c1
java.util.LinkedHashMap.keySet()
java.util.Collections$SynchronizedCollection.<init>(Collection, Object)
java.lang.Class 2ec7d1f733e2
java.util.Collections$3.hasMoreElements()
sun.security.ssl.KeyManagerFactoryImpl.engineGetKeyManagers()
java.lang.Class 89d45f6d53b5
okhttp3.tls.internal.TlsUtil.newTrustManager(String, List, List)
java.lang.String 8a87c5de7101
byte[] a31f8b9fbd3b
java.security.KeyStore.setCertificateEntry(String, Certificate)
sun.security.util.KeyStoreDelegator.engineSetCertificateEntry(String, Certificate)
sun.security.pkcs12.PKCS12KeyStore.engineSetCertificateEntry(String, Certificate)
sun.security.pkcs12.PKCS12KeyStore.setCertEntry(String, Certificate, Set)
java.util.Collections$SynchronizedMap.get(Object)
java.lang.Class ac8037f121d3
sun.security.pkcs12.PKCS12KeyStore$CertEntry.<init>(X509Certificate, byte[], String, ObjectIdentifier[], Set)
sun.security.pkcs12.PKCS12KeyStore.populateAttributes(PKCS12KeyStore$Entry)
java.lang.Class 49e650a44d5d
sun.security.util.ObjectIdentifier 92545522ba41
java.security.PKCS12Attribute.<init>(String, String)
sun.security.util.ObjectIdentifier.of(String)
java.lang.String 11ff4ae562fb
java.util.concurrent.ConcurrentHashMap f10faa0a6132
java.util.concurrent.ConcurrentHashMap$Node[] 7a56882160b
java.util.concurrent.ConcurrentHashMap$Node dcd7ac20daf3
java.security.PKCS12Attribute.encode(ObjectIdentifier, String[])
byte[] 62daccb75513
java.util.regex.Pattern d8a8599abc1c
java.util.regex.Pattern$Begin 30bb4e9978e0
java.lang.Class 74c084abec26
java.util.regex.Pattern$Begin.match(Matcher, int, CharSequence)
java.util.regex.Pattern$Curly 86dd62ed1f41
java.util.regex.Pattern$BmpCharProperty a0843109fe7b8d006d1edcc
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 ce85c6bc61b56932f1845cf4
java.util.regex.Pattern$$Lambda/0x9cb43bad3231a075e37e730a558622590 9e4ddb27b120ca1520daa51f
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 52234f0229bbea52fea65260
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 58e73a4318caea52fea65260
java.util.regex.Pattern$GroupCurly 4e9f3170a66e
java.lang.Class 62cdef2674cd
java.util.regex.Pattern$GroupCurly.match(Matcher, int, CharSequence)
java.util.regex.Pattern$BmpCharProperty 3276ccbedb49
java.util.regex.Pattern$$Lambda/0xd8df8632c1ec12344f828b545152f0fd0 230713c86c1fd8a1264d778b
sun.security.util.DerOutputStream.writeString(String, byte, Charset)
java.security.PKCS12Attribute.hashCode()
sun.security.util.ObjectIdentifier[] 42ff84b8afae
sun.security.util.ObjectIdentifier b6c5f257e269
sun.security.util.ObjectIdentifier 64d55b8ba00f
java.lang.String c394989fdd76
java.util.concurrent.ConcurrentHashMap$Node c90b33647003
java.lang.String 6bd4c879d7fc
byte[] 691b9488c951
byte[] c888dd5a475f
java.util.regex.Pattern$$Lambda/0x67af243db5392aa064ac2954d3eb19de0 d090b426b0124ae0de0c144
sun.security.validator.TrustStoreUtil.getTrustedCerts(KeyStore)
java.util.Collections$3.nextElement()
java.security.KeyStore.isCertificateEntry(String)
sun.security.util.KeyStoreDelegator.engineIsCertificateEntry(String)
sun.security.pkcs12.PKCS12KeyStore.engineIsCertificateEntry(String)
java.security.KeyStore.getCertificate(String)
sun.security.util.KeyStoreDelegator.engineGetCertificate(String)
sun.security.pkcs12.PKCS12KeyStore.engineGetCertificate(String)
java.security.cert.Certificate.hashCode()
kotlin.collections.EmptyList.isEmpty()
java.lang.Class 11561dc7b2ef
okhttp3.tls.HandshakeCertificates.sslSocketFactory()
okhttp3.tls.HandshakeCertificates.sslContext()
okhttp3.internal.platform.Jdk9Platform.newSSLContext()
com.oracle.svm.core.classinitialization.ClassInitializationInfo ced2f16ffb29
java.lang.Class fefe27ca4951
com.oracle.svm.core.hub.DynamicHubCompanion 52654b8b21f2
java.util.concurrent.locks.ReentrantLock c401ef62f090
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcda14a17d0a13
com.oracle.svm.core.FunctionPointerHolder 86b4a4a3387f
javax.net.ssl.SSLContext.<clinit>()
java.lang.invoke.MethodHandles$Lookup.findStaticVarHandle(Class, String, Class)
java.lang.invoke.MethodHandles$Lookup.resolveOrFail(byte, Class, String, Class)
java.lang.invoke.MethodHandles$Lookup.checkSymbolicClass(Class)
java.lang.invoke.MethodHandles$Lookup.isClassAccessible(Class)
java.lang.invoke.MethodHandles$Lookup 1a46981dcbdb
sun.invoke.util.VerifyAccess.isClassAccessible(Class, Class, Class, int)
sun.invoke.util.VerifyAccess.isSamePackage(Class, Class)
java.lang.Class fb27e13e852b
java.lang.invoke.MemberName$Factory.resolveOrFail(byte, MemberName, Class, int, Class)
java.lang.invoke.MemberName$Factory.resolve(byte, MemberName, Class, int, boolean)
java.lang.invoke.MethodHandleNatives.resolve(MemberName, Class, int, boolean)
java.lang.String 61c0848c46aa
byte[] a1bbf9e641b5
byte[] 2ca92a41770a
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 798b0960eebe
java.lang.String a7d3aa9a0f6c4b48fcfc8b85
byte[] f41ef6bd05994e298ae33f7f
java.lang.String e2ff5f729332
byte[] 7305b605309b
java.lang.String 54bb4334ce80b9c57fe782c5
byte[] abe0609b04d74e298ae33f7f
java.lang.String ddc9c1d43873
byte[] c8e22b23cd2a
java.lang.String f627c4a31b96
byte[] 4eb57454783c
java.lang.String a7d3aa9a0f6ccd9615843c3f
byte[] f41ef6bd05992a67ca30ad34
java.lang.reflect.Field.getDeclaringClass()
com.oracle.svm.core.methodhandles.Util_java_lang_invoke_MethodHandleNatives.verifyAccess(Class, Class, int, Class, int)
java.lang.Class 7f993fed4535
com.oracle.svm.core.hub.DynamicHubCompanion 16e15854b37c
java.lang.Class 3b0527b83c1e
com.oracle.svm.core.hub.DynamicHubCompanion 3b0a9994eb85
java.lang.String 40e0bf092c53
byte[] 860482fe28c0
java.lang.String 28b5085a48ae
byte[] 2395f8e72772
java.lang.String 7924df1ce0d7
byte[] 5eecedd8dc68
java.lang.String db292f8aef9b
byte[] e6d89a7ac71f
java.lang.String 634cba265cd
byte[] df4de8acc068
java.lang.Module.isExported(String, Module)
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata f62a17425673
com.oracle.svm.core.reflect.SubstrateMethodAccessor 3fa1b338526
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_sBWKzC4qcrHcCWXKw2P6xH(Object, Object[], CFunctionPointer)
java.lang.Integer f59767e9962f
sun.invoke.util.VerifyAccess.isMemberAccessible(Class, Class, int, Class, Class, int)
java.lang.invoke.MemberName.ensureTypeVisible(Class)
sun.invoke.util.VerifyAccess.ensureTypeVisible(Class, Class)
java.lang.invoke.MethodHandles$Lookup.getFieldVarHandleCommon(byte, byte, Class, MemberName, MemberName)
java.lang.invoke.MethodHandles$Lookup.checkField(byte, Class, MemberName)
java.lang.invoke.MethodHandles$Lookup.checkAccess(byte, Class, MemberName)
java.lang.invoke.MethodHandles$Lookup.isArrayClone(byte, Class, MemberName)
java.lang.invoke.VarHandles.makeFieldHandle(MemberName, Class, boolean)
java.lang.invoke.VarHandles.makeStaticFieldVarHandle(Class, MemberName, boolean)
java.lang.invoke.MethodHandleNatives.staticFieldBase(MemberName)
java.lang.invoke.MethodHandleNatives.staticFieldOffset(MemberName)
java.lang.Class 8f86f01a8223
java.lang.Class eedd806ce7f5
javax.net.ssl.SSLContext.getInstance(String)
java.lang.String 8854ee1e4213
byte[] 6ddaa1bf437c
java.lang.String 1dbee91daa47
java.util.concurrent.ConcurrentHashMap$Node d35bcd4ddac
java.security.Provider$ServiceKey 79a8538a533
java.security.Provider$Service 33869027ef0c
java.security.Provider$EngineDescription c6096dd58a12
java.lang.String c190738e5750
byte[] ca4b60250ef0
java.lang.String c463ffaf9fb9
byte[] 9c843314786f
org.graalvm.collections.EconomicMapImpl$CollisionLink 6d19608daef7
java.lang.String 2d7aebd9ecb7
byte[] eac3bafe443
org.graalvm.collections.EconomicMapImpl$CollisionLink 3b8e3e140794
java.lang.Class 1a2e1554aeff
com.oracle.svm.core.hub.DynamicHubCompanion 8248f6128420
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata a5d08a3829a6
com.oracle.svm.core.code.FactoryMethodHolder.SSLContextImpl$TLSContext_2HibN5fUINFvT2cO4lFF2L()
sun.security.ssl.Utilities.getBooleanProperty(String, boolean)
java.lang.String 3afd80e40e5d
byte[] 5ed90bcea815
java.lang.String 7a53d45bcd6
byte[] 8977b00db780
java.lang.Class d055917225e6
java.lang.Class 6eeaca57825f
java.lang.Class 6626c8ac7113
java.lang.Class 988e62f51918
sun.security.ssl.SSLSessionContextImpl.getDefaults(boolean)
java.lang.String 6143480ce734
java.util.concurrent.ConcurrentHashMap$Node 3124f2a01e7e61ea667916f6
java.util.concurrent.ConcurrentHashMap$Node 72208ff97dabd2dda2e83948
java.util.concurrent.ConcurrentHashMap$Node c5b635cab91abd1ff56cffa2
java.util.concurrent.ConcurrentHashMap$Node 400e6817f9acdda92d5a3fa3
java.util.concurrent.ConcurrentHashMap$Node 655da45908b758810a679dd4
java.lang.String$CaseInsensitiveComparator.compare(String, String)
java.lang.StringLatin1.compareToCI(byte[], byte[])
java.lang.CharacterDataLatin1.toUpperCase(int)
java.lang.String 87819d593d4c
java.lang.Integer.getInteger(String, Integer)
java.lang.String 8f749ec3e0fe
byte[] 405fa18578a7
java.lang.Class fba4d2424a65
sun.security.util.MemoryCache.<init>(boolean, int, int, int)
java.lang.Class a946514daee1
java.lang.Class 63237c802cdc
java.lang.String 2bb626a2ea2e
java.lang.Class 87528f8bf565
java.lang.Class a65a9e39159c
java.lang.Class 6b4d88b1dd69
java.security.SecureRandom.<init>()
java.util.Random.<init>(long)
java.security.SecureRandom.setSeed(long)
java.security.SecureRandom.getDefaultPRNG(boolean, byte[])
sun.security.jca.ProviderList$2 98ce6425a3df
java.lang.Class 54a318e5619f
sun.security.jca.ProviderList$2.size()
sun.security.jca.ProviderList$2.get(int)
java.lang.String 93fe3f1fe282
byte[] ae8c3215e911
java.lang.String 31314b120d7f
java.util.concurrent.ConcurrentHashMap$Node 1d4ca3fd88a5
java.security.Provider$ServiceKey 2d672c865094
java.lang.String 100203a92595
byte[] 2e2bc465db19
java.security.Provider$Service 48b715ec2431
java.security.Provider$EngineDescription 21c6f1efb7a3
java.lang.Class 6ef5cb26c44a
com.oracle.svm.core.hub.DynamicHubCompanion f034b2edc1d1
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 5565e560d546
java.lang.Class 22217cd0cf3a
java.lang.Class ffb0a12d0c0f
com.oracle.svm.core.hub.DynamicHubCompanion bd39c3e64a36
sun.security.provider.NativePRNG.<clinit>()
sun.security.provider.NativePRNG.initIO(NativePRNG$Variant)
sun.security.provider.NativePRNG$Variant a81911a6303e
sun.security.provider.NativePRNG.getEgdUrl()
java.lang.Class e918dc7eed49
java.net.URL.<init>(URL, String, URLStreamHandler)
java.lang.String 604a9a996d17
byte[] 9071466f090f
java.net.URL.lowerCaseProtocol(String)
byte[] 278a2d032b3c577fd31f1349
java.net.URL.isValidProtocol(String)
java.lang.String 3cc24b6edd3ddffde3d5946f
java.lang.Character.getType(int)
java.lang.CharacterDataLatin1.getType(int)
com.oracle.svm.core.jdk.JavaNetSubstitutions.getURLStreamHandler(String)
java.util.HashMap 6a2c92d216b0
java.util.HashMap$Node[] 2a96c35e78c9
java.util.Arrays$ArrayList ffe1607f5dc7
java.lang.String[] 8ac0149ea562
java.lang.String ea9d970b89f
byte[] cb43ff2f08aa
byte[] d999e7511b482134461ba8c
java.lang.String b0c74a2e6e88
byte[] e3f508e15e5a
java.lang.String 6324bf1d75187cf354d8ba56
byte[] 4c7bf478a9fa74ba15bf556f
java.lang.Class 8063002e4789
java.lang.String 1a3bc63516cf
byte[] 80ba8cb9760d
java.io.File.canRead()
java.io.UnixFileSystem.checkAccess(File, int)
java.io.UnixFileSystem.checkAccess0(File, int)
java.lang.Class 851eaa468861
sun.security.provider.NativePRNG$RandomIO.<init>(File, File)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 5407d20f67a6
java.lang.Class d5a10e4a4384
com.oracle.svm.core.hub.DynamicHubCompanion 444075e98207
java.util.concurrent.locks.ReentrantLock 78eb5ee18d16
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc49ef711f607e
com.oracle.svm.core.FunctionPointerHolder 6472b0035316
sun.security.provider.FileInputStreamPool.<clinit>()
sun.security.provider.FileInputStreamPool.getInputStream(File)
java.io.File.getCanonicalFile()
java.io.File.getCanonicalPath()
java.io.UnixFileSystem.resolve(File)
java.io.UnixFileSystem.canonicalize(String)
java.io.UnixFileSystem.canonicalize0(String)
com.oracle.svm.core.code.IsolateEnterStub.JNIFunctions_NewString_qLd55HieofEshQ8lTAnKU5(JNIEnvironment, CShortPointer, int)
com.oracle.svm.core.jni.functions.JNIFunctions.NewString(JNIEnvironment, CShortPointer, int)
java.io.File.hashCode()
java.lang.Class d9c5cd0f0893
java.lang.Class 30d9129bdbc3
com.oracle.svm.core.reflect.ReflectionAccessorHolder.invoke_W25OZckfsCK1K1RBiJ6UQK(Object, Object[], CFunctionPointer)
com.oracle.svm.core.code.FactoryMethodHolder.NativePRNG_ucb47SyKIxJaLlbY1KnOuE(SecureRandomParameters)
java.security.SecureRandom.getThreadSafe()
java.security.Provider$Service.getAttribute(String)
java.lang.Class 1838620d9033
java.lang.String 545e258db50c
byte[] 709bae76be0d
java.util.HashMap 9aa532793dac3fe064beec8c
java.util.HashMap$Node[] 611407802bf7cbc06efdb1d1
java.security.Provider$UString.hashCode()
java.util.HashMap$Node bc0cadbdd82a427e26176960
java.security.Provider$UString.equals(Object)
java.security.Provider$UString b476890c9a66c253f68cd913
java.lang.String e06226de3ae725709a5a01a7
byte[] ce36187244092c25f27e68ea
sun.security.ssl.SSLContextImpl.engineInit(KeyManager[], TrustManager[], SecureRandom)
sun.security.ssl.SSLContextImpl.chooseTrustManager(TrustManager[])
java.util.Objects.requireNonNullElseGet(Object, Supplier)
java.security.SecureRandom.next(int)
java.security.SecureRandom.nextBytes(byte[])
sun.security.provider.NativePRNG.engineNextBytes(byte[])
sun.security.provider.NativePRNG$RandomIO.implNextBytes(byte[])
sun.security.provider.NativePRNG$RandomIO.getMixRandom()
java.lang.Class 818fb33d087a
sun.security.provider.SecureRandom.init(byte[])
java.security.MessageDigest.getInstance(String, String)
java.lang.String 8fd69cd253d949a6dc49d2f3
byte[] 4601c34c9f49d9a22527e6b3
java.lang.String f98d4638404d
byte[] 5bb4bc012cea
java.util.concurrent.ConcurrentHashMap$Node 7557a03b4b6d
java.lang.String 7dd5d97f6d84
byte[] 304508228934
sun.security.jca.GetInstance.getInstance(String, Class, String, String)
sun.security.jca.GetInstance.getService(String, String, String)
sun.security.jca.ProviderList.getProvider(String)
sun.security.jca.ProviderList.getProviderConfig(String)
sun.security.jca.ProviderList.getIndex(String)
java.util.concurrent.ConcurrentHashMap$Node ffa98983a1d8
java.security.Provider$ServiceKey 3b9c92240449
java.security.Provider$Service ede27b1dbe79
java.security.Provider$EngineDescription 2758fd9b73d9
java.lang.Class 958853862a56
com.oracle.svm.core.hub.DynamicHubCompanion f0591f65387e
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 4c42fd7792f0
com.oracle.svm.core.code.FactoryMethodHolder.SHA_SYuo89ubDmLYgNbT5vbteA()
sun.security.provider.SHA.resetHashes()
java.lang.Class 56874165cee7
java.security.MessageDigest$Delegate.of(MessageDigestSpi, String, Provider)
java.lang.String 1559a2533800
byte[] 190f19857147
java.lang.Class 76f7c23caedb
sun.security.provider.NativePRNG$RandomIO.readFully(InputStream, byte[])
sun.security.provider.SecureRandom.engineSetSeed(byte[])
java.security.MessageDigest.digest(byte[])
sun.security.provider.DigestBase.engineUpdate(byte[], int, int)
sun.security.provider.DigestBase.engineDigest()
sun.security.provider.DigestBase.engineDigest(byte[], int, int)
sun.security.provider.SHA.implDigest(byte[], int)
byte[] 3ea51b123f56
sun.security.provider.ByteArrayAccess.i2bBig4(int, byte[], int)
sun.security.provider.SHA.implCompress(byte[], int)
sun.security.provider.SHA.implCompressCheck(byte[], int)
sun.security.provider.SHA.implCompress0(byte[], int)
sun.security.provider.ByteArrayAccess.b2iBig64(byte[], int, int[])
sun.security.provider.ByteArrayAccess.i2bBig(int[], int, byte[], int, int)
sun.security.provider.SecureRandom.engineNextBytes(byte[])
sun.security.provider.DigestBase.engineReset()
sun.security.provider.SHA.implReset()
sun.security.provider.SecureRandom.updateState(byte[], byte[])
sun.security.provider.NativePRNG$RandomIO.ensureBufferValid()
sun.security.ssl.SSLContextImpl.engineGetSocketFactory()
com.oracle.svm.core.classinitialization.ClassInitializationInfo 9437d53ae443
java.lang.Class 1465cb82a2a9
com.oracle.svm.core.hub.DynamicHubCompanion f57efc53f92e
java.util.concurrent.locks.ReentrantLock 13cdf3123457
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbce8ba57a9f49a
java.lang.Class 69ad2d293a7c
com.oracle.svm.core.hub.DynamicHubCompanion 803cc4504f5
okhttp3.OkHttpClient$Builder.sslSocketFactory(SSLSocketFactory, X509TrustManager)
com.oracle.svm.core.classinitialization.ClassInitializationInfo fa9c6c9fd983
java.lang.Class 3ab7566ff953
com.oracle.svm.core.hub.DynamicHubCompanion d07efc9db7f0
java.util.concurrent.locks.ReentrantLock f8997e046a5a
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc11c5e255f108
com.oracle.svm.core.FunctionPointerHolder de0ffdfa1272
okhttp3.internal.tls.CertificateChainCleaner.<clinit>()
java.lang.Class 12bfbab07ad8
okhttp3.internal.tls.CertificateChainCleaner$Companion.get(X509TrustManager)
okhttp3.internal.platform.Platform.buildCertificateChainCleaner(X509TrustManager)
com.oracle.svm.core.classinitialization.ClassInitializationInfo fa6114e33182
java.lang.Class 906134edb97
com.oracle.svm.core.hub.DynamicHubCompanion 326709e4ec20
java.util.concurrent.locks.ReentrantLock b062bfcbb23c
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc86c41cb46293
com.oracle.svm.core.FunctionPointerHolder ec3056b0f65e
okhttp3.internal.tls.BasicCertificateChainCleaner.<clinit>()
java.lang.Class fae600f0b6ce
okhttp3.internal.platform.Platform.buildTrustRootIndex(X509TrustManager)
java.lang.Class 23bc870dc1f4
okhttp3.internal.tls.BasicTrustRootIndex.<init>(X509Certificate[])
sun.security.x509.X509CertImpl.getSubjectX500Principal()
sun.security.x509.X509CertInfo c212a509e947
sun.security.x509.X500Name 5778a2b90c7dc341adc62e78
java.lang.Class 1e0946649783
javax.security.auth.x500.X500Principal.hashCode()
sun.security.x509.X500Name.hashCode()
sun.security.x509.X500Name.getRFC2253CanonicalName()
sun.security.x509.RDN[] 159b7f40dea3211466e348b6
sun.security.x509.RDN dfd62be5aee42dab80d5987e
sun.security.x509.RDN.toRFC2253StringInternal(boolean, Map)
sun.security.x509.AVA[] cbe9b2e1bf4223a66fee839d
sun.security.x509.AVA.toRFC2253CanonicalString()
sun.security.x509.AVA 584e2cafd061fbca6754b004
sun.security.x509.AVAKeyword.getKeyword(ObjectIdentifier, int, Map)
sun.security.util.ObjectIdentifier a86005b124a379ea3791ba96
byte[] 2099369d710c5e17bd7e95cf
java.lang.String 555695cdb28b
byte[] ff0771acfc7
java.util.HashMap 14b58e09578a
java.util.HashMap$Node[] ee5532b3f699
java.util.HashMap$Node 2cd08ce14d3a
sun.security.util.ObjectIdentifier 80f3c49e616d
byte[] 2099369d710ccc97dc239c7e
sun.security.x509.AVAKeyword e6d6da1c2f95
sun.security.x509.AVAKeyword.isCompliant(int)
java.lang.String 3be116cfdc5
byte[] ddfa436a815c
java.lang.AbstractStringBuilder.charAt(int)
sun.security.util.DerValue 654f7a8e94fcdce559edcd46
sun.security.util.DerInputStream 3cc184e4029f588583e3e519
byte[] 2aa33bb13e02e8d49f9f5c6a
sun.security.x509.AVA.getCharset(DerValue, boolean)
byte[] 9008062ef87
java.lang.Character.isWhitespace(int)
java.lang.CharacterDataLatin1.isWhitespace(int)
java.util.Locale 7ee2c5388c29
sun.util.locale.BaseLocale 3a93d088030
java.text.Normalizer$Form 4539d5265ceb
jdk.internal.icu.text.NormalizerBase$NFKDMode 39a4
java.lang.Class 707a5a1b49e9
jdk.internal.icu.text.NormalizerBase$NFKDMode.getNormalizer2(int)
jdk.internal.icu.impl.Norm2AllModes$DecomposeNormalizer2 d88f4d7da43c
java.lang.Class 36429cc84673
jdk.internal.icu.impl.Norm2AllModes$DecomposeNormalizer2.spanQuickCheckYes(CharSequence)
jdk.internal.icu.impl.NormalizerImpl.decompose(CharSequence, int, int, NormalizerImpl$ReorderingBuffer)
jdk.internal.icu.impl.NormalizerImpl 9854a7f4dd98
sun.security.x509.AVA[] dc43b4a8cfce23a66fee839d
sun.security.x509.AVA ce72ee36b87cfbca6754b004
sun.security.util.ObjectIdentifier f0e2505947879ea3791ba96
byte[] 77587deeeb5b5e17bd7e95cf
java.util.HashMap$Node ab9f28ada819
sun.security.util.ObjectIdentifier 985529d43b68
sun.security.x509.AVAKeyword 5d2cec0cc0b0
java.lang.String 960195b8c876
byte[] d7ce3e9950fa
sun.security.util.DerValue 69fa890dca7edce559edcd46
sun.security.util.DerInputStream 7dae1997c641588583e3e519
byte[] 59df6aa21d57e8d49f9f5c6a
sun.security.x509.AVA[] 6f7b04641fff23a66fee839d
sun.security.x509.AVA d2a3eef3d265fbca6754b004
sun.security.util.ObjectIdentifier afcfcf09e23179ea3791ba96
byte[] e96e6c0acdc25e17bd7e95cf
java.util.HashMap$Node 235a9aef0404
sun.security.util.ObjectIdentifier d65f74c69127
byte[] e96e6c0acdc2369264626e96
sun.security.x509.AVAKeyword 5b5dc9df25a8
java.lang.String f7ca1c05476012b4bb0bf6eb
byte[] f1cde989d605cd7943a57fa6
sun.security.util.DerValue 9535dfb156fbdce559edcd46
sun.security.util.DerInputStream 33054d6dd09b588583e3e519
byte[] f56881b6c083e8d49f9f5c6a
sun.security.x509.AVA[] 1a7457efc67f23a66fee839d
sun.security.x509.AVA 95a72363e890fbca6754b004
sun.security.util.ObjectIdentifier f07755bdfc5779ea3791ba96
byte[] b96e6424e4dc5e17bd7e95cf
java.util.HashMap$Node 898ffbb5d380
sun.security.util.ObjectIdentifier a37404d571ed
byte[] b96e6424e4dc369264626e96
sun.security.x509.AVAKeyword ec11c634f3ef
java.lang.String 669fdd2c66aa
byte[] c01671fedf18
sun.security.util.DerValue fe924fdbefc4dce559edcd46
sun.security.util.DerInputStream 38ce38d968d7588583e3e519
byte[] bb919b615ab0e8d49f9f5c6a
sun.security.x509.AVA[] fa317e0ba42e23a66fee839d
sun.security.x509.AVA fd5ce7b9139bfbca6754b004
sun.security.util.ObjectIdentifier a0642b6867ad79ea3791ba96
byte[] 6b9a5721b45d5e17bd7e95cf
java.util.HashMap$Node a82dc8a9ee79
sun.security.util.ObjectIdentifier b3976a95e5ce
byte[] 6b9a5721b45d369264626e96
sun.security.x509.AVAKeyword 1225853e808e
java.lang.String 1d23aed6924d2d4dd3e2b4fe
byte[] c25d163e0551cd7943a57fa6
sun.security.util.DerValue 5aab8ab6ca7dce559edcd46
sun.security.util.DerInputStream fc6ceb3f1f4b588583e3e519
byte[] e27441aa8c46e8d49f9f5c6a
sun.security.x509.X509CertInfo 23fa88c1779b
sun.security.x509.X500Name b2b0041661745f6972bf6750
sun.security.x509.RDN[] 8ead6dfc931bdaac7e0e1021
sun.security.x509.RDN dfd62be5aee449152f19a21c
sun.security.x509.AVA[] 39c23d18d2bead6b18521910
sun.security.x509.AVA ac879380b658d5580583d245
sun.security.util.DerValue 61dddd94986bdce559edcd46
sun.security.util.DerInputStream 7b7206d3b9b0588583e3e519
byte[] 63a4eea9031ae8d49f9f5c6a
sun.security.x509.AVA[] 177592d1c45bad6b18521910
sun.security.x509.AVA 34a60bec5e46d5580583d245
sun.security.util.DerValue 2844eb147e21dce559edcd46
sun.security.util.DerInputStream 39c41813a942588583e3e519
byte[] 5c624258e5eee8d49f9f5c6a
sun.security.x509.AVA[] fa317e0ba42ead6b18521910
sun.security.x509.AVA fd5ce7b9139bd5580583d245
sun.security.x509.X509CertInfo 68b2b2f287be
sun.security.x509.X500Name b2b004166174c341adc62e78
sun.security.x509.RDN[] 8ead6dfc931b211466e348b6
sun.security.x509.AVA[] e0c617a83b4523a66fee839d
sun.security.x509.AVA db53d5b2f5a2fbca6754b004
sun.security.util.DerValue 1743de024f3fdce559edcd46
sun.security.util.DerInputStream 95eb7f6bffd5588583e3e519
byte[] 758d060135dde8d49f9f5c6a
sun.security.x509.AVA[] 7a6959be0b2c23a66fee839d
sun.security.x509.AVA c23f28eef653fbca6754b004
sun.security.util.DerValue 5d466fc223aedce559edcd46
sun.security.util.DerInputStream 61762590223b588583e3e519
byte[] e68cf98b10d3e8d49f9f5c6a
sun.security.x509.AVA ba2ec2ee38c3fbca6754b004
sun.security.util.DerValue b3aaab378d90dce559edcd46
sun.security.util.DerInputStream fc3e58941760588583e3e519
byte[] 5368d051d42ee8d49f9f5c6a
sun.security.x509.X509CertInfo 63a256583144
sun.security.x509.AVA[] dab3f1508e4323a66fee839d
sun.security.x509.AVA 431b94c81c4ffbca6754b004
sun.security.util.DerValue af40fd861b6adce559edcd46
sun.security.util.DerInputStream d302df06bff2588583e3e519
byte[] fa0468d5775ae8d49f9f5c6a
sun.security.x509.AVA 9c596a5f342fbca6754b004
sun.security.util.DerValue 231d0fc7967bdce559edcd46
sun.security.util.DerInputStream d3746a11e457588583e3e519
byte[] e7b131a488c5e8d49f9f5c6a
sun.security.x509.X509CertInfo c99c6120dd3d
sun.security.x509.AVA[] 985b469c34d223a66fee839d
sun.security.x509.AVA 64186e379b8fbca6754b004
sun.security.util.DerValue b070c5d95f86dce559edcd46
sun.security.util.DerInputStream 3c6fb5f7d89b588583e3e519
byte[] f5daf4cf40a0e8d49f9f5c6a
sun.security.x509.AVA[] 37d000be33dd23a66fee839d
sun.security.x509.AVA dbf26369af5fbca6754b004
sun.security.util.ObjectIdentifier 360ba6d5b56179ea3791ba96
byte[] 2109befd4fc35e17bd7e95cf
java.util.HashMap$Node a77906bcf8d0
sun.security.util.ObjectIdentifier ef50767a4ba5
sun.security.x509.AVAKeyword dae576a8f454
byte[] 2be58ad33070
sun.security.util.DerValue 8c7fa5f4c3fadce559edcd46
sun.security.util.DerInputStream b5bfc98d69b5588583e3e519
byte[] a36357d0efb0e8d49f9f5c6a
sun.security.x509.AVA[] c94ff19586eb23a66fee839d
sun.security.x509.AVA 7f5e5c6e2b8afbca6754b004
sun.security.util.DerValue fc0b34a92c06dce559edcd46
sun.security.util.DerInputStream 79b2141ddf41588583e3e519
byte[] f958594e26d2e8d49f9f5c6a
sun.security.x509.AVA 763a5dac933efbca6754b004
sun.security.util.DerValue 7d33649b3e77dce559edcd46
sun.security.util.DerInputStream e0743831b479588583e3e519
byte[] 8c401bce1b9ae8d49f9f5c6a
sun.security.x509.X509CertInfo 5847216e0373
sun.security.x509.AVA[] 2a51055a900823a66fee839d
sun.security.x509.AVA 8231d4c171d4fbca6754b004
sun.security.util.DerValue e5dbb6d421cddce559edcd46
sun.security.util.DerInputStream c513826e79b6588583e3e519
byte[] a2e2ab9d56e1e8d49f9f5c6a
sun.security.x509.AVA[] fa457f7a54cf23a66fee839d
sun.security.x509.AVA 6ac707f38d8dfbca6754b004
sun.security.util.DerValue 61871c1a6d65dce559edcd46
sun.security.util.DerInputStream cb17a8821f5e588583e3e519
byte[] a987af1e8c23e8d49f9f5c6a
sun.security.x509.AVA 7cce2b8def76fbca6754b004
sun.security.util.DerValue d24b691c9130dce559edcd46
sun.security.util.DerInputStream 1a6a65c46494588583e3e519
byte[] 1b03b35be2abe8d49f9f5c6a
sun.security.x509.X509CertInfo 1683319d16b6
sun.security.x509.X500Name 77623aec12c5c341adc62e78
sun.security.x509.RDN[] 91c507705c6f211466e348b6
sun.security.x509.AVA 4162788d0bb9fbca6754b004
sun.security.util.DerValue 1ce9eae245f7dce559edcd46
sun.security.util.DerInputStream f6420650a446588583e3e519
byte[] b4b76edd1642e8d49f9f5c6a
sun.security.x509.AVA[] e79a7954c30723a66fee839d
sun.security.x509.AVA f5b29166dfaefbca6754b004
sun.security.util.DerValue ad5f66e4b549dce559edcd46
sun.security.util.DerInputStream 662ac8c5e669588583e3e519
byte[] 40cf55ec18f6e8d49f9f5c6a
sun.security.x509.AVA[] d7cf953f941f23a66fee839d
sun.security.x509.AVA 34ee57d06d48fbca6754b004
sun.security.util.DerValue fdb649be2e76dce559edcd46
sun.security.util.DerInputStream 95e9af81d53b588583e3e519
byte[] b5f2242982f7e8d49f9f5c6a
sun.security.x509.X509CertInfo 1731c946b622
sun.security.x509.AVA[] d6639f83419723a66fee839d
sun.security.x509.AVA 858412c38d68fbca6754b004
sun.security.util.DerValue 377c463bd013dce559edcd46
sun.security.util.DerInputStream 8bc5b4d71a0f588583e3e519
byte[] 18475470f8b6e8d49f9f5c6a
sun.security.x509.AVA[] dfd4cec1d4223a66fee839d
sun.security.x509.AVA e661d181ccaafbca6754b004
sun.security.util.DerValue 3e66a9ac9ae7dce559edcd46
sun.security.util.DerInputStream 2e1e452c87a6588583e3e519
byte[] f4bb80d4250de8d49f9f5c6a
sun.security.x509.AVA[] 72d11590da8723a66fee839d
sun.security.x509.AVA 85481462c3ffbca6754b004
sun.security.util.DerValue 57c5baeb18d8dce559edcd46
sun.security.util.DerInputStream 112505803de4588583e3e519
byte[] 8ff63135ca70e8d49f9f5c6a
sun.security.x509.AVA c4ddd8137378fbca6754b004
sun.security.util.DerValue 48b3d4e6a4e6dce559edcd46
sun.security.util.DerInputStream a0eaf9b5e699588583e3e519
byte[] f2dc06a75a68e8d49f9f5c6a
sun.security.x509.X509CertInfo aee49bb36631
sun.security.x509.AVA[] ec1df708b08423a66fee839d
sun.security.x509.AVA f47bf24a32a0fbca6754b004
sun.security.util.DerValue 27aa21dd57c9dce559edcd46
sun.security.util.DerInputStream c08539a7e03c588583e3e519
byte[] f7c47cbf313e8d49f9f5c6a
sun.security.x509.AVA 92b158b7a6b1fbca6754b004
sun.security.util.DerValue 9447f6f46914dce559edcd46
sun.security.util.DerInputStream 46c85e86e7b7588583e3e519
byte[] 698fcb8c4a95e8d49f9f5c6a
sun.security.x509.AVA a69a738658f5fbca6754b004
sun.security.util.DerValue 365ca0e63546dce559edcd46
sun.security.util.DerInputStream 338571c58b7a588583e3e519
byte[] c15dda76d00be8d49f9f5c6a
sun.security.x509.X509CertInfo 1d9079d716c6
sun.security.x509.X500Name f1ab917e9faac341adc62e78
sun.security.x509.RDN[] 17aac85c2494211466e348b6
sun.security.x509.AVA[] a5ffcd79137723a66fee839d
sun.security.x509.AVA cdd4d28c8d42fbca6754b004
sun.security.util.DerValue 8a3ee2f3303ddce559edcd46
sun.security.util.DerInputStream 7ba649626ca5588583e3e519
byte[] 40481cdebddde8d49f9f5c6a
sun.security.x509.AVA 84bf1ea43904fbca6754b004
sun.security.util.DerValue 9b41085a25fadce559edcd46
sun.security.util.DerInputStream 1fe2d187ce0b588583e3e519
byte[] 115e5d1b6b81e8d49f9f5c6a
sun.security.x509.X509CertInfo aac27b11cb0a
sun.security.x509.AVA 323aab18e3c3fbca6754b004
sun.security.util.DerValue 744c83da8c59dce559edcd46
sun.security.util.DerInputStream 6db666adf023588583e3e519
byte[] ea0a7d0ae02ae8d49f9f5c6a
sun.security.x509.X509CertInfo 7083fd7dee49
sun.security.x509.AVA de3aa42f7bccfbca6754b004
sun.security.util.DerValue 93cdbee4502edce559edcd46
sun.security.util.DerInputStream 90f971f86c82588583e3e519
byte[] b578b567cebae8d49f9f5c6a
sun.security.x509.X509CertInfo 562ebab2a793
sun.security.x509.AVA 3c0ffd81c9acfbca6754b004
sun.security.util.DerValue d028f7febda2dce559edcd46
sun.security.util.DerInputStream aefb9b52914588583e3e519
byte[] 5dc3493e8d0ee8d49f9f5c6a
sun.security.x509.AVA[] 74132d9dd02423a66fee839d
sun.security.x509.AVA 9bde61502741fbca6754b004
sun.security.util.DerValue f5f80ced62b2dce559edcd46
sun.security.util.DerInputStream d17a1f2e7f3d588583e3e519
byte[] 5fa3d029bf98e8d49f9f5c6a
sun.security.x509.X509CertInfo 3de86acc8b7e
sun.security.x509.AVA abb65bc379c5fbca6754b004
sun.security.util.DerValue f4880a0cc961dce559edcd46
sun.security.util.DerInputStream 70fd199b0690588583e3e519
byte[] 974e737c2b24e8d49f9f5c6a
sun.security.x509.AVA 8f6c6d87583ffbca6754b004
sun.security.util.DerValue ede38bbca6d2dce559edcd46
sun.security.util.DerInputStream 14cfcea791f5588583e3e519
byte[] 723d55835e67e8d49f9f5c6a
sun.security.x509.AVA[] 399f4b41d31123a66fee839d
sun.security.x509.AVA e8b8b500683cfbca6754b004
sun.security.util.DerValue 6575d2e3ab0bdce559edcd46
sun.security.util.DerInputStream 8dd638276c23588583e3e519
byte[] 408dfd165c30e8d49f9f5c6a
sun.security.x509.AVA 18441bc3d362fbca6754b004
sun.security.util.DerValue db4a30f12955dce559edcd46
sun.security.util.DerInputStream d763bd24ee41588583e3e519
byte[] b5bde0cc7769e8d49f9f5c6a
sun.security.x509.X509CertInfo 93aa394b5731
sun.security.x509.AVA[] 9c4c67805ca123a66fee839d
sun.security.x509.AVA 2b218e3ba7b5fbca6754b004
sun.security.util.DerValue e54532d4d0ebdce559edcd46
sun.security.util.DerInputStream 3af666fd02f8588583e3e519
byte[] 536eb46cc8c9e8d49f9f5c6a
sun.security.x509.AVA[] bb1635efc35023a66fee839d
sun.security.x509.AVA 819c8752c833fbca6754b004
sun.security.util.DerValue 7ce64ea66f14dce559edcd46
sun.security.util.DerInputStream 3746d256766b588583e3e519
byte[] 677c9c3c0bd5e8d49f9f5c6a
sun.security.x509.AVA 1627f334259cfbca6754b004
sun.security.util.DerValue 114fec8b63d8dce559edcd46
sun.security.util.DerInputStream 3f4dc3736293588583e3e519
byte[] cc2e746dd08e8d49f9f5c6a
sun.security.x509.X509CertInfo cde92327aa0b
sun.security.x509.X500Name b2b004166174ef09b32d6c35
sun.security.x509.RDN[] 8ead6dfc931bb4798debf4a3
sun.security.x509.RDN dfd62be5aee4483befa573ad
sun.security.x509.AVA[] c629589db7acc4f7eabd5c5a
sun.security.x509.AVA 5b3100a42aed5580583d245
sun.security.util.DerValue 2dd5b54ea174dce559edcd46
sun.security.util.DerInputStream b9891444ae40588583e3e519
byte[] 52f1b537ec9be8d49f9f5c6a
sun.security.x509.AVA[] e38ffee0a969c4f7eabd5c5a
sun.security.x509.AVA 6b9e4ed5607fd5580583d245
sun.security.util.DerValue 2ad98d56515fdce559edcd46
sun.security.util.DerInputStream 81e83175908f588583e3e519
byte[] b5d3f2edde3de8d49f9f5c6a
sun.security.x509.AVA[] fa317e0ba42ec4f7eabd5c5a
sun.security.x509.X509CertInfo fa1cba9943f4
sun.security.x509.AVA[] b5c9201b3e3a23a66fee839d
sun.security.x509.AVA 5a42ea36492afbca6754b004
sun.security.util.DerValue c3efd865133edce559edcd46
sun.security.util.DerInputStream 43711f0a24e1588583e3e519
byte[] 13c714b5c25ce8d49f9f5c6a
sun.security.x509.AVA 65e0a326c055fbca6754b004
sun.security.util.DerValue ebe2f65eff44dce559edcd46
sun.security.util.DerInputStream 1f31537e72cd588583e3e519
byte[] 99a291e6a402e8d49f9f5c6a
sun.security.x509.AVA af7841b3c6cfbca6754b004
sun.security.util.DerValue aa0583672b6fdce559edcd46
sun.security.util.DerInputStream dde116488338588583e3e519
byte[] 2e35a0b18f27e8d49f9f5c6a
sun.security.x509.AVA 86c357ed42f0fbca6754b004
sun.security.util.DerValue 3fe979eb2d33dce559edcd46
sun.security.util.DerInputStream f761082b9c99588583e3e519
byte[] 5a2d71f7fc01e8d49f9f5c6a
sun.security.x509.X509CertInfo 1cf773976f82
sun.security.x509.AVA[] e5e6762e18ef23a66fee839d
sun.security.x509.AVA a1582d54fd02fbca6754b004
sun.security.util.DerValue 8daec232f34edce559edcd46
sun.security.util.DerInputStream 47990ef6b1d0588583e3e519
byte[] c2b3818c52d9e8d49f9f5c6a
sun.security.x509.AVA[] 310f6de9512723a66fee839d
sun.security.x509.AVA a55e6e54dc19fbca6754b004
sun.security.util.ObjectIdentifier 8ee21f0ec2779ea3791ba96
byte[] b90509a8f0625e17bd7e95cf
sun.security.util.DerValue 24eeef9894edce559edcd46
sun.security.util.DerInputStream c521b5ce1d3d588583e3e519
byte[] 708ead41b156e8d49f9f5c6a
java.util.HexFormat.formatHex(Appendable, byte[], int, int)
java.util.HexFormat.formatOptDelimiter(byte[], int, int)
java.util.HexFormat 30f1be82e53e
java.util.HexFormat.checkMaxArraySize(long)
short[] d601502f7e28
sun.security.x509.AVA[] ded3fa1b276c23a66fee839d
sun.security.x509.AVA ecd2ba25ad48fbca6754b004
sun.security.util.DerValue 1f395d9e4944dce559edcd46
sun.security.util.DerInputStream 40342e5f76f4588583e3e519
byte[] 37c15d840512e8d49f9f5c6a
sun.security.x509.AVA[] 20744d78b43923a66fee839d
sun.security.x509.AVA fcad3bcaad29fbca6754b004
sun.security.util.DerValue 2a8d007f64d8dce559edcd46
sun.security.util.DerInputStream 6cea80fdab7b588583e3e519
byte[] d8dfd7c3d213e8d49f9f5c6a
sun.security.x509.X509CertInfo db621a81200
sun.security.x509.X500Name 77623aec12c5ef09b32d6c35
sun.security.x509.RDN[] 91c507705c6fb4798debf4a3
sun.security.x509.AVA[] 3ff5480ad68bc4f7eabd5c5a
sun.security.x509.AVA 4181776a33add5580583d245
sun.security.util.DerValue 1d9a97648cdcdce559edcd46
sun.security.util.DerInputStream 546881050012588583e3e519
byte[] dbbaf4f76684e8d49f9f5c6a
sun.security.x509.AVA[] e15c9b22615c4f7eabd5c5a
sun.security.x509.AVA 87d4dbaa2065d5580583d245
sun.security.util.DerValue a77d5b33c641dce559edcd46
sun.security.util.DerInputStream be2bcf79d388588583e3e519
byte[] dc2b82b5d1c8e8d49f9f5c6a
sun.security.x509.AVA[] ec1df708b084c4f7eabd5c5a
sun.security.x509.AVA 4fa46c1a606cd5580583d245
sun.security.util.DerValue 9eed1f112916dce559edcd46
sun.security.util.DerInputStream 84dc0e411873588583e3e519
byte[] a84e871fc7aee8d49f9f5c6a
sun.security.x509.X509CertInfo dd0282f7da55
sun.security.x509.AVA[] b5c9201b3e3ac4f7eabd5c5a
sun.security.x509.AVA 3560916eec9fd5580583d245
sun.security.util.DerValue bdcf4b7b897fdce559edcd46
sun.security.util.DerInputStream ed9f0c0c7886588583e3e519
byte[] 2b360ed46d5ce8d49f9f5c6a
sun.security.x509.AVA[] d7cf953f941fc4f7eabd5c5a
sun.security.x509.AVA 16120b6d6dfbd5580583d245
sun.security.util.DerValue f979fe41a0a5dce559edcd46
sun.security.util.DerInputStream b690dc9b757e588583e3e519
byte[] d9ae65b3188ee8d49f9f5c6a
sun.security.x509.AVA 30650b7737e6d5580583d245
sun.security.util.DerValue 68a7dc2a9ec4dce559edcd46
sun.security.util.DerInputStream 78bba91339d5588583e3e519
byte[] 616c6544084ee8d49f9f5c6a
sun.security.x509.X509CertInfo 6081a817050d
sun.security.x509.AVA[] 4c76be683c8b23a66fee839d
sun.security.x509.AVA 5cc777e4f65cfbca6754b004
sun.security.util.DerValue dc84f3b0dac6dce559edcd46
sun.security.util.DerInputStream 6df92ddb3345588583e3e519
byte[] 6b3233049278e8d49f9f5c6a
sun.security.x509.X509CertInfo 12c5e1da9857
sun.security.x509.X500Name 5778a2b90c7def09b32d6c35
sun.security.x509.RDN[] 159b7f40dea3b4798debf4a3
sun.security.x509.AVA[] b37101324cefc4f7eabd5c5a
sun.security.x509.AVA 1ebb4d66e467d5580583d245
sun.security.util.DerValue a1276cd02affdce559edcd46
sun.security.util.DerInputStream d5e68212c79b588583e3e519
byte[] 8144bc97f337e8d49f9f5c6a
sun.security.x509.AVA[] f910c9544a2cc4f7eabd5c5a
sun.security.x509.AVA 23190e0a3dc6d5580583d245
sun.security.util.DerValue 66cd002581a8dce559edcd46
sun.security.util.DerInputStream 27254c89a30b588583e3e519
byte[] 6fb1e873092e8d49f9f5c6a
sun.security.x509.AVA[] 207e3f5b89aec4f7eabd5c5a
sun.security.x509.AVA c3d783f9c35cd5580583d245
sun.security.util.DerValue 6942fe55a1b0dce559edcd46
sun.security.util.DerInputStream 3a298d9c6e18588583e3e519
byte[] bec8df9e9613e8d49f9f5c6a
sun.security.x509.AVA[] 20744d78b439c4f7eabd5c5a
sun.security.x509.AVA a25c54b1c7ddd5580583d245
sun.security.util.DerValue 143b101deed9dce559edcd46
sun.security.util.DerInputStream c5dfdd667e6588583e3e519
byte[] 2ed805a75f57e8d49f9f5c6a
sun.security.x509.X509CertInfo 3c97d39b0438
sun.security.x509.AVA[] 3043843f539b23a66fee839d
sun.security.x509.AVA d8bec5b6b12dfbca6754b004
sun.security.util.DerValue e01a560b2df3dce559edcd46
sun.security.util.DerInputStream c7fc195c860c588583e3e519
byte[] 4db9ba9aeb54e8d49f9f5c6a
sun.security.x509.AVA 743c274c18e5fbca6754b004
sun.security.util.DerValue 32699a0156f0dce559edcd46
sun.security.util.DerInputStream 599ed5300f18588583e3e519
byte[] 703deccd2818e8d49f9f5c6a
sun.security.x509.X509CertInfo 46008215ac6c
sun.security.x509.AVA[] 47985a05ddf323a66fee839d
sun.security.x509.AVA 4dbae80ed47cfbca6754b004
sun.security.util.DerValue b56747a4efd1dce559edcd46
sun.security.util.DerInputStream b5b4db999705588583e3e519
byte[] 62d10aba8023e8d49f9f5c6a
sun.security.x509.AVA[] d0a22eed4d1523a66fee839d
sun.security.x509.AVA 5cbfc35435d8fbca6754b004
sun.security.util.DerValue 4263f5dd76bfdce559edcd46
sun.security.util.DerInputStream 78bc1857a65e588583e3e519
byte[] 972250bf730fe8d49f9f5c6a
sun.security.x509.AVA d921298a260cfbca6754b004
sun.security.util.DerValue cc8409be6db7dce559edcd46
sun.security.util.DerInputStream a6174e679544588583e3e519
byte[] 940ec83fccfae8d49f9f5c6a
sun.security.x509.X509CertInfo 5d16f57efdc6
sun.security.x509.AVA[] 2e6e00e0e34e23a66fee839d
sun.security.x509.AVA e58ac63bf0efbca6754b004
sun.security.util.DerValue 5e2cb5939a91dce559edcd46
sun.security.util.DerInputStream 3de1e64b8127588583e3e519
byte[] 89dc23c25c96e8d49f9f5c6a
sun.security.x509.AVA c1480e4bde2fbca6754b004
sun.security.util.DerValue 6467660eda28dce559edcd46
sun.security.util.DerInputStream 974d130082b9588583e3e519
byte[] 85175bf04e61e8d49f9f5c6a
sun.security.x509.X509CertInfo 9f2112729cda
sun.security.x509.AVA[] 39c23d18d2bec4f7eabd5c5a
sun.security.x509.AVA 76a01676f2bdd5580583d245
sun.security.util.DerValue 51608e8d1d50dce559edcd46
sun.security.util.DerInputStream a09480b1fc45588583e3e519
byte[] 999cbb76113be8d49f9f5c6a
sun.security.x509.AVA[] 4c76be683c8bc4f7eabd5c5a
sun.security.x509.AVA 97ebb7225b17d5580583d245
sun.security.util.DerValue 5d7bf903a5b0dce559edcd46
sun.security.util.DerInputStream 1264570407dd588583e3e519
byte[] d493a0acc556e8d49f9f5c6a
sun.security.x509.AVA d2c273eaf289d5580583d245
sun.security.util.DerValue 90f1640b415fdce559edcd46
sun.security.util.DerInputStream 7a2a5775122e588583e3e519
byte[] 2effde97ae2ae8d49f9f5c6a
sun.security.x509.X509CertInfo ed82eda16066
sun.security.x509.AVA[] a9df4ca002a923a66fee839d
sun.security.x509.AVA 28d3df2ef27fbca6754b004
sun.security.util.DerValue 8805abeffc03dce559edcd46
sun.security.util.DerInputStream 4edf2dbc74dd588583e3e519
byte[] b3a65947b0bee8d49f9f5c6a
sun.security.x509.AVA[] 39c23d18d2be23a66fee839d
sun.security.x509.AVA 282d83463e03fbca6754b004
sun.security.util.DerValue a7163dc9aafbdce559edcd46
sun.security.util.DerInputStream b6e21e653d29588583e3e519
byte[] d950fd24a98ce8d49f9f5c6a
sun.security.x509.AVA 5ba26da6da84fbca6754b004
sun.security.util.DerValue b3ae8cbf317dce559edcd46
sun.security.util.DerInputStream 74fc2666d98d588583e3e519
byte[] 9953823f81f5e8d49f9f5c6a
sun.security.x509.AVA[] 1056a67e2fe923a66fee839d
sun.security.x509.AVA cc6aac4975ffbca6754b004
sun.security.util.DerValue f500076bfc75dce559edcd46
sun.security.util.DerInputStream 14f85cd79d4d588583e3e519
byte[] c559a4145f08e8d49f9f5c6a
sun.security.x509.AVA 7b0c6622f6c7fbca6754b004
sun.security.util.DerValue 47cf451c7cbadce559edcd46
sun.security.util.DerInputStream 1d78491310e0588583e3e519
byte[] 16129d75d30de8d49f9f5c6a
sun.security.x509.X509CertInfo f991f548f423
sun.security.x509.AVA c6a5fb7037afbca6754b004
sun.security.util.DerValue 7130c0c2e9dadce559edcd46
sun.security.util.DerInputStream f69dc26b68a7588583e3e519
byte[] d7924105f6dde8d49f9f5c6a
sun.security.x509.AVA[] e6803e16e0f523a66fee839d
sun.security.x509.AVA 93776bc6eb13fbca6754b004
sun.security.util.DerValue 3ade48e0ff5dce559edcd46
sun.security.util.DerInputStream 74106b7d54ca588583e3e519
byte[] d0feef4502bce8d49f9f5c6a
sun.security.x509.X509CertInfo 177c85f5e30b
sun.security.x509.X500Name 5778a2b90c7d5f6972bf6750
sun.security.x509.RDN[] 159b7f40dea3daac7e0e1021
sun.security.x509.AVA[] b5c9201b3e3aad6b18521910
sun.security.x509.AVA 3eed460f47a2d5580583d245
sun.security.util.DerValue f0a463f6c308dce559edcd46
sun.security.util.DerInputStream 302f6fb7d471588583e3e519
byte[] eb7e93de20f3e8d49f9f5c6a
sun.security.x509.AVA[] f01422776df9ad6b18521910
sun.security.x509.AVA 9026df0ac2a6d5580583d245
sun.security.util.DerValue d168345dbf8dce559edcd46
sun.security.util.DerInputStream b0d22a2e092b588583e3e519
byte[] 4fd99599555ae8d49f9f5c6a
sun.security.x509.AVA[] 2a51055a9008ad6b18521910
sun.security.x509.AVA babd9d2db277d5580583d245
sun.security.util.DerValue d7972cd94653dce559edcd46
sun.security.util.DerInputStream 6120aee891fb588583e3e519
byte[] 275b20f57ac7e8d49f9f5c6a
sun.security.x509.AVA 84bf1ea43904d5580583d245
sun.security.x509.AVA 38abd1bbfc39d5580583d245
sun.security.util.ObjectIdentifier 280400b8650979ea3791ba96
byte[] d33f25d1e2f35e17bd7e95cf
java.util.HashMap$Node 615d31dc4fc0
sun.security.util.ObjectIdentifier 451c8ef72a96
sun.security.x509.AVAKeyword 916393ad046f
sun.security.util.DerValue dcc86b392d7cdce559edcd46
sun.security.util.DerInputStream 1cfe4bb67b99588583e3e519
byte[] bf1bac8a69e3e8d49f9f5c6a
sun.security.x509.X509CertInfo 1e97993e5aa9
sun.security.x509.AVA 79d4fffd37bcfbca6754b004
sun.security.util.DerValue 415b2b3ec2abdce559edcd46
sun.security.util.DerInputStream 3719dbfa1bfb588583e3e519
byte[] d3a80a9f37cce8d49f9f5c6a
sun.security.x509.X509CertInfo 197adba446e7
sun.security.x509.X500Name 7c9bc8d4186ef09b32d6c35
sun.security.x509.RDN[] 10f27d41461eb4798debf4a3
sun.security.x509.AVA 712d37bc2ee5d5580583d245
sun.security.util.DerValue dba5783f7f95dce559edcd46
sun.security.util.DerInputStream c0bdab8e28e7588583e3e519
byte[] 18cc4f43a8bbe8d49f9f5c6a
sun.security.x509.AVA[] e8baa820bf8ac4f7eabd5c5a
sun.security.x509.AVA 54c43740211ed5580583d245
sun.security.util.DerValue d5ace1d14494dce559edcd46
sun.security.util.DerInputStream 7bf4a0e6c572588583e3e519
byte[] 95169c048487e8d49f9f5c6a
sun.security.x509.AVA[] 929e563a7fc2c4f7eabd5c5a
sun.security.x509.AVA e597f1acf220d5580583d245
sun.security.util.DerValue 95e5a7a9af3cdce559edcd46
sun.security.util.DerInputStream cc4dc4a72ad1588583e3e519
byte[] a183b35cb95ee8d49f9f5c6a
sun.security.x509.AVA 8f28cbd1ac76d5580583d245
sun.security.util.DerValue b549ffc02a7bdce559edcd46
sun.security.util.DerInputStream c97f64c2e4dd588583e3e519
byte[] 8c56dfc33644e8d49f9f5c6a
sun.security.x509.AVA[] 3f3e1ee7bc24c4f7eabd5c5a
sun.security.x509.AVA e1b08e445c23d5580583d245
sun.security.util.DerValue 80ee05fe2ae4dce559edcd46
sun.security.util.DerInputStream 6f7352f05054588583e3e519
byte[] c35dc2c5c046e8d49f9f5c6a
sun.security.x509.AVA 2ffbd86cd13bd5580583d245
sun.security.util.DerValue 7b853d50f785dce559edcd46
sun.security.util.DerInputStream ac66c8c83dcc588583e3e519
byte[] 7b5483561e7ee8d49f9f5c6a
sun.security.x509.X509CertInfo 26d9a5e87ca9
sun.security.x509.AVA 8c0951a20b0bfbca6754b004
sun.security.util.DerValue 9eb92b45e420dce559edcd46
sun.security.util.DerInputStream 5dbde4c798b8588583e3e519
byte[] a1b652182768e8d49f9f5c6a
sun.security.x509.AVA 932edb78f254fbca6754b004
sun.security.util.DerValue 2cf067f0d05bdce559edcd46
sun.security.util.DerInputStream 5b0123452e15588583e3e519
byte[] 4faacd38d7d5e8d49f9f5c6a
sun.security.x509.AVA c7c29a5585cafbca6754b004
sun.security.util.DerValue c84dbd4753dddce559edcd46
sun.security.util.DerInputStream 932fb016a6ce588583e3e519
byte[] 3b2573f62500e8d49f9f5c6a
sun.security.x509.X509CertInfo bc09c8b250f6
sun.security.x509.AVA cb24accfdd61fbca6754b004
sun.security.util.DerValue 2593c1df82edce559edcd46
sun.security.util.DerInputStream 18763607b204588583e3e519
byte[] 7228f7702b1ce8d49f9f5c6a
sun.security.x509.X509CertInfo fbae444a8492
sun.security.x509.AVA 478564d7e4c1fbca6754b004
sun.security.util.DerValue 1a8d67a80ed0dce559edcd46
sun.security.util.DerInputStream ff878ede3cd1588583e3e519
byte[] c5b9883928f5e8d49f9f5c6a
sun.security.x509.AVA 51a73dd0b35bfbca6754b004
sun.security.util.DerValue a303e70ab31bdce559edcd46
sun.security.util.DerInputStream d7e088c5df1e588583e3e519
byte[] 733f7672a8bee8d49f9f5c6a
sun.security.x509.AVA[] 177592d1c45b23a66fee839d
sun.security.x509.AVA 30fe7d08de58fbca6754b004
sun.security.util.DerValue f5a8bdc5ff77dce559edcd46
sun.security.util.DerInputStream 23c1b5108c56588583e3e519
byte[] aad84776c26ce8d49f9f5c6a
sun.security.x509.AVA bcbb9c2df36efbca6754b004
sun.security.util.DerValue 108de6574e9ddce559edcd46
sun.security.util.DerInputStream 5664f4089341588583e3e519
byte[] 663a903a0678e8d49f9f5c6a
sun.security.x509.X509CertInfo 7261d2a3a3ad
sun.security.x509.AVA[] f910c9544a2c23a66fee839d
sun.security.x509.AVA 5803ad76461afbca6754b004
sun.security.util.DerValue b6fa1e45ed74dce559edcd46
sun.security.util.DerInputStream 2cd40b46aa53588583e3e519
byte[] 6cd6ae4934b5e8d49f9f5c6a
sun.security.x509.AVA b6294aa00638fbca6754b004
sun.security.util.DerValue 5629a5a93d80dce559edcd46
sun.security.util.DerInputStream 156837da7c1d588583e3e519
byte[] 91341e638828e8d49f9f5c6a
sun.security.x509.AVA[] 207e3f5b89ae23a66fee839d
sun.security.x509.AVA 7433d4a1261efbca6754b004
sun.security.util.DerValue ce522f28ef0ddce559edcd46
sun.security.util.DerInputStream 45f27ca9f6ad588583e3e519
byte[] b49de8099146e8d49f9f5c6a
sun.security.x509.AVA[] 750c0b56c34d23a66fee839d
sun.security.x509.AVA ef87c2c72e89fbca6754b004
sun.security.util.DerValue 1303ef4e5e31dce559edcd46
sun.security.util.DerInputStream 8fc7eaf362d7588583e3e519
byte[] 2b83ed908de7e8d49f9f5c6a
sun.security.x509.X509CertInfo 673c26c75006
sun.security.x509.AVA f77b0d714f46fbca6754b004
sun.security.util.DerValue 9c5e38b60a87dce559edcd46
sun.security.util.DerInputStream e71b6a16304f588583e3e519
byte[] 26d76bbfb80ee8d49f9f5c6a
sun.security.x509.AVA b3d449e80e8bfbca6754b004
sun.security.util.DerValue 8047301307d1dce559edcd46
sun.security.util.DerInputStream daf985ea1575588583e3e519
byte[] d240bbc4039be8d49f9f5c6a
sun.security.x509.X509CertInfo 8c1270f1c2e3
sun.security.x509.X500Name ce9b473c2885c341adc62e78
sun.security.x509.RDN[] c51453816a77211466e348b6
sun.security.x509.AVA[] 16a5ab8375ae23a66fee839d
sun.security.x509.AVA dedd222fe4a4fbca6754b004
sun.security.util.DerValue 43a8997a569bdce559edcd46
sun.security.util.DerInputStream e48950acef4b588583e3e519
byte[] fb5714f756eae8d49f9f5c6a
sun.security.x509.X509CertInfo 9e6aca39b080
sun.security.x509.AVA ceed63ec899fbca6754b004
sun.security.util.DerValue 6271478ebd11dce559edcd46
sun.security.util.DerInputStream 566fbf40960588583e3e519
byte[] a63d2ad5ca10e8d49f9f5c6a
sun.security.x509.X509CertInfo 9a58986c1978
sun.security.x509.AVA d12e55cb8d64fbca6754b004
sun.security.util.DerValue 1029c1d71c00dce559edcd46
sun.security.util.DerInputStream acff8659be6c588583e3e519
byte[] 7cfc49a68069e8d49f9f5c6a
sun.security.x509.AVA e6b91587b97dfbca6754b004
sun.security.util.DerValue be78a1fe1410dce559edcd46
sun.security.util.DerInputStream c41a45d272c6588583e3e519
byte[] eb516e487ea9e8d49f9f5c6a
sun.security.x509.AVA 9391834afdb3fbca6754b004
sun.security.util.DerValue 6e401cf3fc0bdce559edcd46
sun.security.util.DerInputStream 7c9c622d229f588583e3e519
byte[] 6e230517b965e8d49f9f5c6a
sun.security.x509.AVA 837281b9a5a5fbca6754b004
sun.security.util.DerValue 5b0b83f400bcdce559edcd46
sun.security.util.DerInputStream 99a53cabe031588583e3e519
byte[] 220c9534559be8d49f9f5c6a
sun.security.x509.X509CertInfo b7b636da2910
sun.security.x509.AVA 92a2cbd6fed8fbca6754b004
sun.security.util.DerValue 5d1ce32113eddce559edcd46
sun.security.util.DerInputStream 311e9695eba1588583e3e519
byte[] 66a418781e6be8d49f9f5c6a
sun.security.x509.AVA[] c3df15d4201123a66fee839d
sun.security.x509.AVA 72d1cbc837bafbca6754b004
sun.security.util.DerValue 7df1fb4b3112dce559edcd46
sun.security.util.DerInputStream 294e73538ad3588583e3e519
byte[] 24ccf6db543be8d49f9f5c6a
sun.security.x509.AVA[] 5b107b22d93d23a66fee839d
sun.security.x509.AVA 7bff230bf7a5fbca6754b004
sun.security.util.DerValue 99a6fe01b9ddce559edcd46
sun.security.util.DerInputStream af94b3f6813a588583e3e519
byte[] c33cd96e6253e8d49f9f5c6a
sun.security.x509.AVA 92fcfd622c3afbca6754b004
sun.security.util.DerValue 435dd25a41a0dce559edcd46
sun.security.util.DerInputStream b30777adb1f0588583e3e519
byte[] 11053b5ee331e8d49f9f5c6a
sun.security.x509.AVA faf8fac66f4afbca6754b004
sun.security.util.DerValue e409286e13cfdce559edcd46
sun.security.util.DerInputStream 2f1d09bbaebf588583e3e519
byte[] f6bad5bc4728e8d49f9f5c6a
sun.security.x509.X509CertInfo d6f3081e922a
sun.security.x509.AVA[] c629589db7ac23a66fee839d
sun.security.x509.AVA 8b48432c836fbca6754b004
sun.security.util.DerValue 43509b8e03badce559edcd46
sun.security.util.DerInputStream b7771c5c6364588583e3e519
byte[] d0cbac765dcce8d49f9f5c6a
sun.security.x509.AVA[] e38ffee0a96923a66fee839d
sun.security.x509.AVA 6b9e4ed5607ffbca6754b004
sun.security.x509.X509CertInfo 2eb516059b7b
sun.security.x509.AVA 8ac802b7e46dfbca6754b004
sun.security.util.DerValue 8d3269e9e7bfdce559edcd46
sun.security.util.DerInputStream a7c7441b9098588583e3e519
byte[] e9366c1a4002e8d49f9f5c6a
sun.security.x509.AVA f5f78e9f6e16fbca6754b004
sun.security.util.DerValue f6add7f2e094dce559edcd46
sun.security.util.DerInputStream 8fad08b64d61588583e3e519
byte[] c4fa0047c089e8d49f9f5c6a
sun.security.x509.X509CertInfo 628bf4b930de
sun.security.x509.AVA[] 6f85be5440d023a66fee839d
sun.security.x509.AVA bb9d028b03dfbca6754b004
sun.security.util.DerValue 8cf02a0a76abdce559edcd46
sun.security.util.DerInputStream 517a6e0d1f3b588583e3e519
byte[] 3d55d77ca914e8d49f9f5c6a
sun.security.x509.X509CertInfo 54341fd2e621
sun.security.x509.AVA[] 2d58577ead9a23a66fee839d
sun.security.x509.AVA 1e424f74bfebfbca6754b004
sun.security.util.DerValue ccf4ec17809cdce559edcd46
sun.security.util.DerInputStream 5bb486e79177588583e3e519
byte[] ba4ddf16d934e8d49f9f5c6a
sun.security.x509.X509CertInfo 3ec670c4447a
sun.security.x509.AVA[] a9d43e7161d4c4f7eabd5c5a
sun.security.x509.AVA f939dc4b58ecd5580583d245
sun.security.util.DerValue 4ed0f8eb0b9ddce559edcd46
sun.security.util.DerInputStream da933bc4227d588583e3e519
byte[] c6e3300c297ce8d49f9f5c6a
sun.security.x509.AVA[] dab3f1508e43c4f7eabd5c5a
sun.security.x509.AVA 32fa12244610d5580583d245
sun.security.util.DerValue f292da3b237edce559edcd46
sun.security.util.DerInputStream 4cd02ba6d1b5588583e3e519
byte[] 49f8a8622b73e8d49f9f5c6a
sun.security.x509.X509CertInfo af660c326d3a
sun.security.x509.AVA[] 9c4c67805ca1c4f7eabd5c5a
sun.security.x509.AVA b5211f7c87cad5580583d245
sun.security.util.DerValue 581273db3460dce559edcd46
sun.security.util.DerInputStream 4163dd558365588583e3e519
byte[] 7f17ff6e4c95e8d49f9f5c6a
sun.security.x509.AVA a9e767170001d5580583d245
sun.security.util.DerValue b21821415cdddce559edcd46
sun.security.util.DerInputStream 4a205c7c0d76588583e3e519
byte[] 59c6b3c484b7e8d49f9f5c6a
sun.security.x509.AVA[] e9cbcc3134b6c4f7eabd5c5a
sun.security.x509.AVA c023d57af5bfd5580583d245
sun.security.util.DerValue 11e0c2506a7ddce559edcd46
sun.security.util.DerInputStream 72cb6bf0ca5a588583e3e519
byte[] 8241d2391e5e8d49f9f5c6a
sun.security.x509.AVA 1627f334259cd5580583d245
sun.security.x509.X509CertInfo dbb59fe44957
sun.security.x509.AVA[] f01422776df923a66fee839d
sun.security.x509.AVA 336c12c85849fbca6754b004
sun.security.util.DerValue b2b49f02703bdce559edcd46
sun.security.util.DerInputStream b45d28536e0a588583e3e519
byte[] 54f204b113b5e8d49f9f5c6a
sun.security.x509.AVA 3f27e2505ed3fbca6754b004
sun.security.util.DerValue 65f2ec113459dce559edcd46
sun.security.util.DerInputStream 7dae12a19202588583e3e519
byte[] b1c05ac11ef6e8d49f9f5c6a
io.lambdametrics.app.push.PushCoordinator.pushToHealthyBackends(Duration)
sun.security.x509.X509CertInfo 7c06a4cb8203
sun.security.x509.AVA[] fede9f77202ec4f7eabd5c5a
sun.security.x509.AVA bbdea013994bd5580583d245
sun.security.util.DerValue 6f1fec12b7dcdce559edcd46
sun.security.util.DerInputStream 78d5a378c21d588583e3e519
byte[] 48da988aeb8fe8d49f9f5c6a
sun.security.x509.AVA[] 16a5ab8375aec4f7eabd5c5a
sun.security.x509.AVA 7f88f09cbdfbd5580583d245
sun.security.util.DerValue 22f37518f911dce559edcd46
sun.security.util.DerInputStream c61129da8791588583e3e519
byte[] 10337c86ba8fe8d49f9f5c6a
sun.security.x509.X509CertInfo e2bf99da461b
sun.security.x509.AVA[] 4ccaa30bb37823a66fee839d
sun.security.x509.AVA 2b19038eaa27fbca6754b004
sun.security.util.DerValue 47353cfd653dce559edcd46
sun.security.util.DerInputStream 46b3a2056deb588583e3e519
byte[] d37c0ca1e807e8d49f9f5c6a
sun.security.x509.AVA b21d6d996166fbca6754b004
sun.security.util.DerValue 1f69839b200dce559edcd46
sun.security.util.DerInputStream 136e61b28c5588583e3e519
byte[] 47cee90eb206e8d49f9f5c6a
sun.security.x509.AVA 9b987411aa42fbca6754b004
sun.security.util.DerValue 5b69eee72dfbdce559edcd46
sun.security.util.DerInputStream 698eed2f0c05588583e3e519
byte[] 901a6352ee61e8d49f9f5c6a
sun.security.x509.AVA ca0438eba1f6fbca6754b004
sun.security.util.DerValue c078bd0a84bbdce559edcd46
sun.security.util.DerInputStream 223bbd510217588583e3e519
byte[] 12a6357fedc6e8d49f9f5c6a
sun.security.x509.X509CertInfo 51f5ec194a1f
sun.security.x509.AVA ceb2ca9141ccfbca6754b004
sun.security.util.DerValue 41bffae0f1adce559edcd46
sun.security.util.DerInputStream 5ea1a8ba8353588583e3e519
byte[] 6e6c04094742e8d49f9f5c6a
sun.security.x509.AVA 4b2d5af8956efbca6754b004
sun.security.util.DerValue 2418ab3da3b8dce559edcd46
sun.security.util.DerInputStream 94029cb351a8588583e3e519
byte[] ebb6b49fa483e8d49f9f5c6a
sun.security.x509.AVA 5e457ef39e9dfbca6754b004
sun.security.util.DerValue 944211663b20dce559edcd46
sun.security.util.DerInputStream 444a1ce57db1588583e3e519
byte[] 64930937252ce8d49f9f5c6a
sun.security.x509.X509CertInfo 4a1f769453eb
sun.security.x509.AVA 61a7ae130dc9d5580583d245
sun.security.util.DerValue 132bd9bdb777dce559edcd46
sun.security.util.DerInputStream 74ea17b7d6b3588583e3e519
byte[] 16d74a684400e8d49f9f5c6a
sun.security.x509.AVA[] a9df4ca002a9c4f7eabd5c5a
sun.security.x509.AVA fe087ec62105d5580583d245
sun.security.util.DerValue 3f97ad1f775dce559edcd46
sun.security.util.DerInputStream 901e55ed3fa3588583e3e519
byte[] 526ead1eb5bde8d49f9f5c6a
sun.security.x509.AVA 7cce2b8def76d5580583d245
sun.security.x509.X509CertInfo 694135b54c74
sun.security.x509.AVA[] b37101324cef23a66fee839d
sun.security.x509.AVA f128c85e4995fbca6754b004
sun.security.util.DerValue cbb59f84658adce559edcd46
sun.security.util.DerInputStream fee845af73b4588583e3e519
byte[] 197152a9612ee8d49f9f5c6a
sun.security.x509.X509CertInfo bd5e85cc7d38
sun.security.x509.AVA 6c25d8e7b60cfbca6754b004
sun.security.util.DerValue e7e85455d894dce559edcd46
sun.security.util.DerInputStream 48bbb401a2588583e3e519
byte[] fb167bd67f8ae8d49f9f5c6a
sun.security.x509.AVA a455dd00343afbca6754b004
sun.security.util.DerValue b61da1e4291ddce559edcd46
sun.security.util.DerInputStream 5fe313b5ecbf588583e3e519
byte[] 1c2da0258965e8d49f9f5c6a
sun.security.x509.X509CertInfo d438849e28f6
sun.security.x509.AVA[] e15c9b2261523a66fee839d
sun.security.x509.AVA 558d426c8698fbca6754b004
sun.security.util.DerValue 28b1bd4d984bdce559edcd46
sun.security.util.DerInputStream 55225c80dc54588583e3e519
byte[] 2d8d74fc253be8d49f9f5c6a
sun.security.x509.X509CertInfo 2c2710ee974d
sun.security.x509.AVA[] 285ca0742fe923a66fee839d
sun.security.x509.AVA 382efee2f0f6fbca6754b004
sun.security.util.DerValue 96da253c7b88dce559edcd46
sun.security.util.DerInputStream 2e604f066869588583e3e519
byte[] e70b2eab72a2e8d49f9f5c6a
sun.security.x509.AVA 9e128c7a823bfbca6754b004
sun.security.util.DerValue a2fa9360010edce559edcd46
sun.security.util.DerInputStream 858acf19b69e588583e3e519
byte[] 484d4344786ee8d49f9f5c6a
sun.security.x509.X509CertInfo 430447697f3c
sun.security.x509.X500Name 7c9bc8d4186c341adc62e78
sun.security.x509.RDN[] 10f27d41461e211466e348b6
sun.security.x509.AVA 6b3b65037635fbca6754b004
sun.security.util.DerValue 60ec7ae932d6dce559edcd46
sun.security.util.DerInputStream 1c0287f65760588583e3e519
byte[] 16258d5db368e8d49f9f5c6a
sun.security.x509.AVA[] e8baa820bf8a23a66fee839d
sun.security.x509.AVA 54c43740211efbca6754b004
sun.security.x509.AVA[] 929e563a7fc223a66fee839d
sun.security.x509.AVA e597f1acf220fbca6754b004
sun.security.x509.AVA 8f28cbd1ac76fbca6754b004
sun.security.x509.AVA[] 3f3e1ee7bc2423a66fee839d
sun.security.x509.AVA e1b08e445c23fbca6754b004
sun.security.x509.AVA 2ffbd86cd13bfbca6754b004
sun.security.x509.X509CertInfo 15e4bcf4079c
sun.security.x509.AVA[] 1d3132350fab23a66fee839d
sun.security.x509.AVA e4f198e2a142fbca6754b004
sun.security.util.DerValue 884f3c952df2dce559edcd46
sun.security.util.DerInputStream 6a83d3d8767b588583e3e519
byte[] 5cd8f1bc16ce8d49f9f5c6a
sun.security.x509.AVA[] 3ff5480ad68b23a66fee839d
sun.security.x509.AVA 88336b3ee019fbca6754b004
sun.security.util.DerValue f8fc8fb21fbedce559edcd46
sun.security.util.DerInputStream 1c67042ef303588583e3e519
byte[] 453955a088bce8d49f9f5c6a
sun.security.x509.AVA[] d7e7e782df5a23a66fee839d
sun.security.x509.AVA 1696837e5d42fbca6754b004
sun.security.util.DerValue ee2bc0320332dce559edcd46
sun.security.util.DerInputStream f6afd0facd63588583e3e519
byte[] b0e4e36e3acee8d49f9f5c6a
sun.security.x509.AVA e9eff06ed66dfbca6754b004
sun.security.util.DerValue 93d01d58a138dce559edcd46
sun.security.util.DerInputStream 124a625d495b588583e3e519
byte[] cd0f0550d9fae8d49f9f5c6a
sun.security.x509.AVA 8e9a2f91e8b2fbca6754b004
sun.security.util.DerValue 8cde93f3fb0ddce559edcd46
sun.security.util.DerInputStream 5102c561dc80588583e3e519
byte[] 6c811c6c8e3be8d49f9f5c6a
sun.security.x509.X509CertInfo e019a14991b9
sun.security.x509.AVA e9b947074cdbfbca6754b004
sun.security.util.DerValue 720ea13a241dce559edcd46
sun.security.util.DerInputStream 90e1f9c31f56588583e3e519
byte[] 213810e8a963e8d49f9f5c6a
sun.security.x509.X509CertInfo cc8ac19405de
sun.security.x509.AVA 333811c6eb79fbca6754b004
sun.security.util.DerValue 57a66b1a69aedce559edcd46
sun.security.util.DerInputStream d256f0512169588583e3e519
byte[] 6f90bfebd340e8d49f9f5c6a
sun.security.x509.AVA bff37fd77218fbca6754b004
sun.security.util.DerValue 6fde76c362ddce559edcd46
sun.security.util.DerInputStream 92120e1861b9588583e3e519
byte[] 1283718d60dbe8d49f9f5c6a
sun.security.x509.X509CertInfo 7ef4548028e0
sun.security.x509.AVA[] 47985a05ddf3c4f7eabd5c5a
sun.security.x509.AVA c2e1079b7302d5580583d245
sun.security.util.DerValue b2115133070adce559edcd46
sun.security.util.DerInputStream d3db3bde6b05588583e3e519
byte[] 54fd2305aff8e8d49f9f5c6a
sun.security.x509.AVA[] 6f85be5440d0c4f7eabd5c5a
sun.security.x509.AVA 762254bd087ad5580583d245
sun.security.util.DerValue ff71dc389425dce559edcd46
sun.security.util.DerInputStream 14e3f8d5ce4588583e3e519
byte[] 59e4a1c69489e8d49f9f5c6a
sun.security.x509.AVA 7e833c31667bd5580583d245
sun.security.util.DerValue 290a0892052bdce559edcd46
sun.security.util.DerInputStream 8a3c241d21a8588583e3e519
byte[] e39d384ffe73e8d49f9f5c6a
sun.security.x509.AVA 586d4824a4efd5580583d245
sun.security.util.DerValue faa7bdf891fadce559edcd46
sun.security.util.DerInputStream 346b2818c49b588583e3e519
byte[] 60f0e9b011c3e8d49f9f5c6a
sun.security.x509.X509CertInfo 3a1d187f0d70
sun.security.x509.AVA 7778be4e512afbca6754b004
sun.security.util.DerValue 9514426df1cbdce559edcd46
sun.security.util.DerInputStream 704e3c59852e588583e3e519
byte[] f6fc28c7eda7e8d49f9f5c6a
sun.security.x509.X509CertInfo c9ccf36e9de1
sun.security.x509.X500Name 77623aec12c55f6972bf6750
sun.security.x509.RDN[] 91c507705c6fdaac7e0e1021
sun.security.x509.AVA[] 4dfc7833a3c3ad6b18521910
sun.security.x509.AVA cff9cdec90a4d5580583d245
sun.security.util.DerValue 26329f3819d5dce559edcd46
sun.security.util.DerInputStream 390b9777c13588583e3e519
byte[] d5cb917ea862e8d49f9f5c6a
sun.security.x509.AVA[] c629589db7acad6b18521910
sun.security.x509.AVA cc3060855f26d5580583d245
sun.security.util.DerValue 479a46c449dcdce559edcd46
sun.security.util.DerInputStream c607a692312b588583e3e519
byte[] 3dd0982f24ede8d49f9f5c6a
sun.security.x509.AVA[] efce70bbe073ad6b18521910
sun.security.x509.AVA f2fd8ae26aad5580583d245
sun.security.util.DerValue 6f34c9e157d2dce559edcd46
sun.security.util.DerInputStream 88f39dbb1bd5588583e3e519
byte[] 75f2482a863ce8d49f9f5c6a
sun.security.x509.X509CertInfo f20bedec6e70
sun.security.x509.AVA 56695497a19bfbca6754b004
sun.security.util.DerValue 2ce127baf43adce559edcd46
sun.security.util.DerInputStream ad9746280285588583e3e519
byte[] 3402b00f3262e8d49f9f5c6a
sun.security.x509.AVA 7649b51136b5fbca6754b004
sun.security.util.DerValue dd2765c29ec7dce559edcd46
sun.security.util.DerInputStream d9b42d6c311588583e3e519
byte[] 21860955465ee8d49f9f5c6a
sun.security.x509.AVA debd14485fc7fbca6754b004
sun.security.util.DerValue 1feee3e0c733dce559edcd46
sun.security.util.DerInputStream f63a0b81c97a588583e3e519
byte[] 29e9b9747e49e8d49f9f5c6a
sun.security.x509.X509CertInfo 941750c8c6b0
sun.security.x509.AVA 7dbabd60d495fbca6754b004
sun.security.util.DerValue fd0d17a6d6adce559edcd46
sun.security.util.DerInputStream b8485a938c09588583e3e519
byte[] 388db2ebfc00e8d49f9f5c6a
sun.security.x509.X509CertInfo 43a79a3473a4
sun.security.x509.AVA 9d5f56d4dbc8fbca6754b004
sun.security.util.DerValue 4889a38fcb02dce559edcd46
sun.security.util.DerInputStream 60fd75be7d2f588583e3e519
byte[] 6e88abe3d274e8d49f9f5c6a
sun.security.x509.AVA 34a60bec5e46fbca6754b004
sun.security.x509.X509CertInfo 1d823cb8c762
sun.security.x509.AVA cb238b7feeb8fbca6754b004
sun.security.util.DerValue c29e20dfdfa6dce559edcd46
sun.security.util.DerInputStream e704f7ca3742588583e3e519
byte[] 47933340c321e8d49f9f5c6a
sun.security.x509.AVA 32fa12244610fbca6754b004
sun.security.x509.X509CertInfo 873e59f2a0b7
sun.security.x509.AVA[] a9d43e7161d423a66fee839d
sun.security.x509.AVA 8f1cbd431a1afbca6754b004
sun.security.util.DerValue a15410c3d2f6dce559edcd46
sun.security.util.DerInputStream 33baf7ea4f59588583e3e519
byte[] b8c2d4232791e8d49f9f5c6a
sun.security.x509.AVA[] ae70cca3cbee23a66fee839d
sun.security.x509.AVA e9cb81526b7efbca6754b004
sun.security.util.DerValue 1005e0913ebddce559edcd46
sun.security.util.DerInputStream ba9501bb7140588583e3e519
byte[] 8a522982ab13e8d49f9f5c6a
sun.security.x509.AVA 49b11c92de51fbca6754b004
sun.security.util.DerValue 264bd698228fdce559edcd46
sun.security.util.DerInputStream 826b18cc821e588583e3e519
byte[] 82cb22da061ae8d49f9f5c6a
sun.security.x509.AVA e4ea94f487fcfbca6754b004
sun.security.util.DerValue 870577ba0429dce559edcd46
sun.security.util.DerInputStream 1257e6802cd1588583e3e519
byte[] 87eef3bb127ae8d49f9f5c6a
sun.security.x509.X509CertInfo 85daeeb76a3d
sun.security.x509.AVA[] c3df15d42011c4f7eabd5c5a
sun.security.x509.AVA 5fddbda2b478d5580583d245
sun.security.util.DerValue 6c3417da1fb7dce559edcd46
sun.security.util.DerInputStream a38077a0551f588583e3e519
byte[] 4e7ff2c1a471e8d49f9f5c6a
sun.security.x509.X509CertInfo 4678fba55846
sun.security.x509.AVA 82d4dccff181fbca6754b004
sun.security.util.DerValue 58464c6dbe12dce559edcd46
sun.security.util.DerInputStream 5ec8988a0bcd588583e3e519
byte[] 5795600199e6e8d49f9f5c6a
sun.security.x509.X509CertInfo d26be935390e
sun.security.x509.AVA[] 22f810707c0223a66fee839d
sun.security.x509.AVA 86975dffbe30fbca6754b004
sun.security.util.DerValue ed559c6d3090dce559edcd46
sun.security.util.DerInputStream 820d72de0d71588583e3e519
byte[] 9320046bfc94e8d49f9f5c6a
sun.security.x509.AVA[] 547029e33ed423a66fee839d
sun.security.x509.AVA 3d056a2f9555fbca6754b004
sun.security.util.DerValue 835a7f52316cdce559edcd46
sun.security.util.DerInputStream 73badcb01057588583e3e519
byte[] 3de370670f16e8d49f9f5c6a
sun.security.x509.AVA d2c273eaf289fbca6754b004
sun.security.x509.X509CertInfo 5d7fad2c4022
sun.security.x509.AVA 164f3f17d511fbca6754b004
sun.security.util.DerValue ba71369193dfdce559edcd46
sun.security.util.DerInputStream dc07f404b5e0588583e3e519
byte[] 23f7a89f05eae8d49f9f5c6a
sun.security.x509.X509CertInfo 13b4decf5b1
sun.security.x509.AVA[] d7fa48cd89a523a66fee839d
sun.security.x509.AVA 4fa02583243cfbca6754b004
sun.security.util.DerValue 5d7aa95b9c3dce559edcd46
sun.security.util.DerInputStream 19bfb60e0d0f588583e3e519
byte[] 26f77f669c5e8d49f9f5c6a
sun.security.x509.AVA[] 3d2fc120055f23a66fee839d
sun.security.x509.AVA eb764fc42100fbca6754b004
sun.security.util.DerValue 5dd10e3d8011dce559edcd46
sun.security.util.DerInputStream 51e26e7f9cb8588583e3e519
byte[] 20f41044cd83e8d49f9f5c6a
sun.security.x509.AVA 62ff98434aafbca6754b004
sun.security.util.DerValue f94fde05b3d0dce559edcd46
sun.security.util.DerInputStream 32c1b7e107e2588583e3e519
byte[] 1c6e09d32ca5e8d49f9f5c6a
sun.security.x509.X509CertInfo 8505b9f9c1a
sun.security.x509.AVA dc6e62f74ee4fbca6754b004
sun.security.util.DerValue 5a37ca279091dce559edcd46
sun.security.util.DerInputStream 91d1479f035c588583e3e519
byte[] ad57ef68d972e8d49f9f5c6a
sun.security.x509.AVA df54eb909316fbca6754b004
sun.security.util.DerValue 8ad7aa5384e6dce559edcd46
sun.security.util.DerInputStream 6988d65415d1588583e3e519
byte[] 9000d8aa3f4ce8d49f9f5c6a
sun.security.x509.AVA d08644a41515fbca6754b004
sun.security.util.DerValue 661ec4cc507ddce559edcd46
sun.security.util.DerInputStream b5dcf3a47278588583e3e519
byte[] 4b7464d318b3e8d49f9f5c6a
sun.security.x509.X509CertInfo 46aa1bb4bf11
sun.security.x509.AVA 9d4aa9acdd48fbca6754b004
sun.security.util.DerValue 9d09d6bfd3ebdce559edcd46
sun.security.util.DerInputStream 34e301a199b8588583e3e519
byte[] f14e4e458930e8d49f9f5c6a
sun.security.x509.X509CertInfo 82ce2da43f1a
sun.security.x509.AVA[] a916c353fcbd23a66fee839d
sun.security.x509.AVA d023a74bcfbffbca6754b004
sun.security.util.DerValue e91a201ce650dce559edcd46
sun.security.util.DerInputStream 57c5d9627fa7588583e3e519
byte[] 5df5d7ad60e7e8d49f9f5c6a
sun.security.x509.AVA fe39e0f44e11fbca6754b004
sun.security.util.DerValue 69d28fe10a4cdce559edcd46
sun.security.util.DerInputStream 46f6026575e0588583e3e519
byte[] 64903e56f90fe8d49f9f5c6a
sun.security.x509.X509CertInfo 15de6e82144a
sun.security.x509.AVA 65ed1dd524a8fbca6754b004
sun.security.util.DerValue 3ba74dee8c8dce559edcd46
sun.security.util.DerInputStream d7bc46ea7c7d588583e3e519
byte[] fa2d0b57a1a1e8d49f9f5c6a
sun.security.x509.AVA d93161de448dfbca6754b004
sun.security.util.DerValue 87f53fadfcf5dce559edcd46
sun.security.util.DerInputStream 44be4758b920588583e3e519
byte[] c9984e7fa522e8d49f9f5c6a
sun.security.x509.AVA[] ab6510794cbb23a66fee839d
sun.security.x509.AVA 9ab228c8a7dcfbca6754b004
sun.security.util.DerValue 78f03f3e589adce559edcd46
sun.security.util.DerInputStream dec9863bfd49588583e3e519
byte[] e0675af450fce8d49f9f5c6a
sun.security.x509.AVA c2b79fb06f1dfbca6754b004
sun.security.util.DerValue 80f30d1c9018dce559edcd46
sun.security.util.DerInputStream d56dd312cd14588583e3e519
byte[] 88d76d30c7bee8d49f9f5c6a
sun.security.x509.X509CertInfo 8c0a12c83177
sun.security.x509.AVA 91ef7c03995cfbca6754b004
sun.security.util.DerValue 9e1b1f908611dce559edcd46
sun.security.util.DerInputStream ef611564b553588583e3e519
byte[] fe758830626ee8d49f9f5c6a
sun.security.x509.AVA e7a2e0815103fbca6754b004
sun.security.util.DerValue d5bf7b6c2b70dce559edcd46
sun.security.util.DerInputStream a324695a102d588583e3e519
byte[] b77cc763b54be8d49f9f5c6a
sun.security.x509.X509CertInfo 9cce677ff870
sun.security.x509.AVA d4da2fa3ea10fbca6754b004
sun.security.util.DerValue 69dc4a9ffac2dce559edcd46
sun.security.util.DerInputStream 26d245735df588583e3e519
byte[] 710afa017a8ee8d49f9f5c6a
sun.security.x509.AVA effc3150484efbca6754b004
sun.security.util.DerValue 3fe9448bb34ddce559edcd46
sun.security.util.DerInputStream 6c86c6b8ee3588583e3e519
byte[] 30b32b754103e8d49f9f5c6a
sun.security.x509.X509CertInfo c972109b58e6
sun.security.x509.AVA 875e3cfcbc7dd5580583d245
sun.security.util.DerValue 90126a2043dbdce559edcd46
sun.security.util.DerInputStream 3873188908b0588583e3e519
byte[] c267b8989c8ce8d49f9f5c6a
sun.security.x509.AVA[] 2e6e00e0e34ec4f7eabd5c5a
sun.security.x509.AVA ed6f1d5c5965d5580583d245
sun.security.util.DerValue 7d83a68ab5ccdce559edcd46
sun.security.util.DerInputStream 8b5d088a2bea588583e3e519
byte[] 4cadd5426518e8d49f9f5c6a
sun.security.x509.AVA[] 37d000be33ddc4f7eabd5c5a
sun.security.x509.AVA 651f2942ff18d5580583d245
sun.security.util.DerValue 7d88b83046fcdce559edcd46
sun.security.util.DerInputStream 5521f910de5f588583e3e519
byte[] 134d5e43d540e8d49f9f5c6a
sun.security.x509.AVA[] 7a6959be0b2cc4f7eabd5c5a
sun.security.x509.AVA 763a5dac933ed5580583d245
sun.security.x509.X509CertInfo 61628ce1c9a9
sun.security.x509.AVA 17a521f8aa4dfbca6754b004
sun.security.util.DerValue fd3b070afd0cdce559edcd46
sun.security.util.DerInputStream 68b0d6026c7f588583e3e519
byte[] a5be3a7583e9e8d49f9f5c6a
sun.security.x509.X509CertInfo 2a0cfb097f92
sun.security.x509.AVA 4d1910904208fbca6754b004
sun.security.util.DerValue 3fe82c3852e2dce559edcd46
sun.security.util.DerInputStream 44be714b003a588583e3e519
byte[] 72de87aaad79e8d49f9f5c6a
sun.security.x509.AVA 574253872c37fbca6754b004
sun.security.util.DerValue 4cc3d6cc731dce559edcd46
sun.security.util.DerInputStream cd6af6cff55d588583e3e519
byte[] 83a7131d7ebae8d49f9f5c6a
sun.security.x509.AVA 2ff58a5b0ebfbca6754b004
sun.security.util.DerValue 4f4152904f0dce559edcd46
sun.security.util.DerInputStream 42e790e43ce1588583e3e519
byte[] 658629c11b2fe8d49f9f5c6a
sun.security.x509.X509CertInfo ed994e4089cf
sun.security.x509.AVA 75a48b998298fbca6754b004
sun.security.util.DerValue 91547686b287dce559edcd46
sun.security.util.DerInputStream 5caed8eed428588583e3e519
byte[] 47b86b2dcc86e8d49f9f5c6a
sun.security.x509.X509CertInfo 65e17d7ce19d
sun.security.x509.AVA f3ac92945d4efbca6754b004
sun.security.util.DerValue 8a97aa07b137dce559edcd46
sun.security.util.DerInputStream f5391f0cd342588583e3e519
byte[] be4cd92c4cf4e8d49f9f5c6a
sun.security.x509.X509CertInfo 332b11673967
sun.security.x509.AVA[] 399f4b41d311ad6b18521910
sun.security.x509.AVA 8c0951a20b0bd5580583d245
sun.security.x509.AVA 932edb78f254d5580583d245
sun.security.x509.AVA[] e0c617a83b45ad6b18521910
sun.security.x509.AVA 8a3dd0e6bc72d5580583d245
sun.security.util.DerValue a589774641adce559edcd46
sun.security.util.DerInputStream e61ac0498185588583e3e519
byte[] f0b4367ff2bfe8d49f9f5c6a
sun.security.x509.X509CertInfo b61dc6fad73e
sun.security.x509.AVA 8dd21318f7a7fbca6754b004
sun.security.util.DerValue bb1f3946e691dce559edcd46
sun.security.util.DerInputStream 5ba4fe75023588583e3e519
byte[] aece1d895788e8d49f9f5c6a
sun.security.x509.AVA db6a253d05d8fbca6754b004
sun.security.util.DerValue dc41c24dcd21dce559edcd46
sun.security.util.DerInputStream 9afa040d97a9588583e3e519
byte[] 56f040d8eef7e8d49f9f5c6a
sun.security.x509.X509CertInfo ff2f56b1fe1
sun.security.x509.AVA 3099a9f5b6c8fbca6754b004
sun.security.util.DerValue 1d67868746e0dce559edcd46
sun.security.util.DerInputStream 1c2f7ad93f5588583e3e519
byte[] 2fd5a4141adae8d49f9f5c6a
sun.security.x509.AVA ca7bc70837afbca6754b004
sun.security.util.DerValue a494f3bf1d66dce559edcd46
sun.security.util.DerInputStream 6b5f522c93b4588583e3e519
byte[] 16232bc6624e8d49f9f5c6a
sun.security.x509.AVA add8e03e87cefbca6754b004
sun.security.util.DerValue ae123b5dacfedce559edcd46
sun.security.util.DerInputStream 74576547f55d588583e3e519
byte[] 5d2efcc68917e8d49f9f5c6a
sun.security.x509.AVA 4d7be3421de1fbca6754b004
sun.security.util.DerValue 3a068c61b0eddce559edcd46
sun.security.util.DerInputStream 67dc77898c5a588583e3e519
byte[] 2a3fd45ad7a7e8d49f9f5c6a
sun.security.x509.X509CertInfo 5b6b87f6da02
sun.security.x509.AVA ff840561b237fbca6754b004
sun.security.util.DerValue 3e4d78b19ebddce559edcd46
sun.security.util.DerInputStream 28b8938de2d1588583e3e519
byte[] 19dba8ed9fc6e8d49f9f5c6a
sun.security.x509.AVA d1c8318c510efbca6754b004
sun.security.util.DerValue 1941c8d5e337dce559edcd46
sun.security.util.DerInputStream 224f77af1f0a588583e3e519
byte[] 8a34466fa7b9e8d49f9f5c6a
sun.security.x509.AVA 4a2fecc5e5e8fbca6754b004
sun.security.util.DerValue 75145c14f821dce559edcd46
sun.security.util.DerInputStream d8e28ef49098588583e3e519
byte[] 86df3ee145b2e8d49f9f5c6a
sun.security.x509.X509CertInfo 44ff833b7994
sun.security.x509.AVA[] 513b74af5c1f23a66fee839d
sun.security.x509.AVA 6ea84c5722dfbca6754b004
sun.security.util.DerValue 8982a48dcfeedce559edcd46
sun.security.util.DerInputStream f44325e2738d588583e3e519
byte[] c6d994a36931e8d49f9f5c6a
sun.security.x509.AVA f84b0f690dd0fbca6754b004
sun.security.util.DerValue 617b7d5d4b67dce559edcd46
sun.security.util.DerInputStream 2a38efefa9a4588583e3e519
byte[] a604645f157de8d49f9f5c6a
sun.security.x509.AVA ed0f4c17454fbca6754b004
sun.security.util.DerValue 6a6443087fc4dce559edcd46
sun.security.util.DerInputStream aaa6760d7fbd588583e3e519
byte[] 18dd0b83f866e8d49f9f5c6a
sun.security.x509.X509CertInfo 3b1335fa77c7
sun.security.x509.AVA[] e0c617a83b45c4f7eabd5c5a
sun.security.x509.AVA 500743fff234d5580583d245
sun.security.util.DerValue db7b9bed93ddce559edcd46
sun.security.util.DerInputStream e172064801fe588583e3e519
byte[] 11a2a21f151ae8d49f9f5c6a
sun.security.x509.AVA c23f28eef653d5580583d245
sun.security.x509.AVA[] 177592d1c45bc4f7eabd5c5a
sun.security.x509.AVA c1e6519a54acd5580583d245
sun.security.util.DerValue c7ff40d05e5edce559edcd46
sun.security.util.DerInputStream e487fa2767f1588583e3e519
byte[] 5b6431d5a064e8d49f9f5c6a
sun.security.x509.AVA 92cad1b224acd5580583d245
sun.security.util.DerValue 7793954b104bdce559edcd46
sun.security.util.DerInputStream 1f82d501117b588583e3e519
byte[] 7520472e1a23e8d49f9f5c6a
sun.security.x509.AVA ba2ec2ee38c3d5580583d245
sun.security.x509.X509CertInfo 82305ff20ad3
sun.security.x509.AVA 5ee06c052620fbca6754b004
sun.security.util.DerValue 6b297f5cfa35dce559edcd46
sun.security.util.DerInputStream 5fa3865190ab588583e3e519
byte[] 392e661e3ab3e8d49f9f5c6a
sun.security.x509.AVA a7dab4552ae2fbca6754b004
sun.security.util.DerValue cc323f85fdf0dce559edcd46
sun.security.util.DerInputStream 7986d4cb3898588583e3e519
byte[] 6411f1598aa9e8d49f9f5c6a
sun.security.x509.AVA 30650b7737e6fbca6754b004
sun.security.x509.X509CertInfo 7acbee743428
sun.security.x509.AVA a41d7b9834b7fbca6754b004
sun.security.util.DerValue 773a95420b5fdce559edcd46
sun.security.util.DerInputStream fe7664bc2254588583e3e519
byte[] b89c7742aa36e8d49f9f5c6a
sun.security.x509.X509CertInfo 18d68c0d4b2c
sun.security.x509.AVA 750078e384a3d5580583d245
sun.security.util.DerValue b1f372f17827dce559edcd46
sun.security.util.DerInputStream 6c79d1603286588583e3e519
byte[] ceb7b06abfcde8d49f9f5c6a
sun.security.x509.AVA 4b2d5af8956ed5580583d245
sun.security.x509.AVA 5e457ef39e9dd5580583d245
sun.security.x509.X509CertInfo fc7ad28c53d2
sun.security.x509.AVA[] 66efdf03b26323a66fee839d
sun.security.x509.AVA ec30cf13c84ffbca6754b004
sun.security.util.DerValue fdb392da04d5dce559edcd46
sun.security.util.DerInputStream b23fe1b1cfb4588583e3e519
byte[] a8ee2efaf749e8d49f9f5c6a
sun.security.x509.AVA 651038bed0ecfbca6754b004
sun.security.util.DerValue ed99dc4e61efdce559edcd46
sun.security.util.DerInputStream a6ea20fc1f04588583e3e519
byte[] c4614cbed5dfe8d49f9f5c6a
sun.security.x509.AVA 2de3601fd801fbca6754b004
sun.security.util.DerValue 1eb94fac0696dce559edcd46
sun.security.util.DerInputStream b3e566dfd1d7588583e3e519
byte[] 41e63ecd5986e8d49f9f5c6a
sun.security.x509.AVA 192558ac9982fbca6754b004
sun.security.util.DerValue d2c7e04da8a5dce559edcd46
sun.security.util.DerInputStream 978844bca3c5588583e3e519
byte[] 77a1d776117de8d49f9f5c6a
sun.security.x509.X509CertInfo 62b8463fb893
sun.security.x509.AVA bad1b494f015fbca6754b004
sun.security.util.DerValue e88739daace1dce559edcd46
sun.security.util.DerInputStream 7f2cc0416d4f588583e3e519
byte[] 5d9461463e2de8d49f9f5c6a
sun.security.x509.AVA 2dfd150931bbfbca6754b004
sun.security.util.DerValue dba87928edbdce559edcd46
sun.security.util.DerInputStream b8eff8420e0b588583e3e519
byte[] 24f58f645110e8d49f9f5c6a
sun.security.x509.X509CertInfo fe0165f38828
sun.security.x509.AVA 65b3fbd0a861fbca6754b004
sun.security.util.DerValue 54392ce0eedbdce559edcd46
sun.security.util.DerInputStream 486dc8b2ceae588583e3e519
byte[] 761b01bef8a9e8d49f9f5c6a
sun.security.x509.X509CertInfo ceb643f16708
sun.security.x509.AVA[] 1056a67e2fe9c4f7eabd5c5a
sun.security.x509.AVA 717d568356e4d5580583d245
sun.security.util.DerValue 56a0b60a023fdce559edcd46
sun.security.util.DerInputStream a4b5c2de5041588583e3e519
byte[] 8023aa56bf50e8d49f9f5c6a
sun.security.x509.AVA[] e79a7954c307c4f7eabd5c5a
sun.security.x509.AVA 92b158b7a6b1d5580583d245
sun.security.x509.AVA a69a738658f5d5580583d245
sun.security.x509.X509CertInfo bc19a62aa6d0
sun.security.x509.AVA c60e56181b9ed5580583d245
sun.security.util.DerValue ae09e6abb41edce559edcd46
sun.security.util.DerInputStream 5a19033cdc9a588583e3e519
byte[] 7d9d93f820b6e8d49f9f5c6a
sun.security.x509.AVA[] 22f810707c02c4f7eabd5c5a
sun.security.x509.AVA a7dab4552ae2d5580583d245
sun.security.x509.X509CertInfo 20b9b104214e
sun.security.x509.AVA 9b542407cdfafbca6754b004
sun.security.util.DerValue 7002fde95a35dce559edcd46
sun.security.util.DerInputStream 2a491eef60d4588583e3e519
byte[] abe3cd25a01e8d49f9f5c6a
sun.security.x509.X509CertInfo 154723084077
sun.security.x509.AVA 69adbc459a7cfbca6754b004
sun.security.util.DerValue dc0ad0fce4f5dce559edcd46
sun.security.util.DerInputStream b1f9dc67110c588583e3e519
byte[] 92b520d1f376e8d49f9f5c6a
sun.security.x509.AVA 97ebb7225b17fbca6754b004
sun.security.x509.X509CertInfo 5fac1d5a1462
sun.security.x509.AVA 4376bd51e548fbca6754b004
sun.security.util.DerValue 5af772fd25dfdce559edcd46
sun.security.util.DerInputStream 7c94fe6e5a09588583e3e519
byte[] a35ecc486692e8d49f9f5c6a
sun.security.x509.X509CertInfo fe27b3f44116
sun.security.x509.AVA[] 6380c46321ba23a66fee839d
sun.security.x509.AVA ef9b8e41cdfefbca6754b004
sun.security.util.DerValue ac2b03e1726adce559edcd46
sun.security.util.DerInputStream 3ccccedf95d1588583e3e519
byte[] e616914cb6bee8d49f9f5c6a
sun.security.x509.AVA b8608cce74defbca6754b004
sun.security.util.DerValue 7ec6b5a22c38dce559edcd46
sun.security.util.DerInputStream 31ecbbf9c5bb588583e3e519
byte[] 82c3f0f78f93e8d49f9f5c6a
sun.security.x509.X509CertInfo ff35c243ab95
sun.security.x509.AVA 98be0b10366fbca6754b004
sun.security.util.DerValue bc18a49db8cedce559edcd46
sun.security.util.DerInputStream 46dd5400e110588583e3e519
byte[] 27f6053956bfe8d49f9f5c6a
sun.security.x509.X509CertInfo 8e23d0c68958
sun.security.x509.AVA[] a4f7125fca123a66fee839d
sun.security.x509.AVA a48adf94cebafbca6754b004
sun.security.util.DerValue 62f4eb4332aedce559edcd46
sun.security.util.DerInputStream 30b1b120967d588583e3e519
byte[] 81f6a752bc1de8d49f9f5c6a
sun.security.x509.X509CertInfo ba44f9cbc76e
sun.security.x509.AVA e2554ac865d4fbca6754b004
sun.security.util.DerValue a4a2be92cb61dce559edcd46
sun.security.util.DerInputStream 3e337895bedf588583e3e519
byte[] d040562c0f11e8d49f9f5c6a
sun.security.x509.AVA c9a5a0be5a54fbca6754b004
sun.security.util.DerValue 26f0b96ee786dce559edcd46
sun.security.util.DerInputStream dd9d94fcd1fc588583e3e519
byte[] 4dc4c79ec0bbe8d49f9f5c6a
sun.security.x509.X509CertInfo 184e0da05b50
sun.security.x509.AVA 62dac08a1c10fbca6754b004
sun.security.util.DerValue 31641b852c69dce559edcd46
sun.security.util.DerInputStream 767702589cb1588583e3e519
byte[] 6e7b99629b02e8d49f9f5c6a
sun.security.x509.X509CertInfo ca46529dc20
sun.security.x509.AVA 782fafdacb01fbca6754b004
sun.security.util.DerValue 735f18d75553dce559edcd46
sun.security.util.DerInputStream 847fbd7966c1588583e3e519
byte[] b7427a049f5de8d49f9f5c6a
sun.security.x509.X509CertInfo d62936b5402a
sun.security.x509.AVA 13b80effc892fbca6754b004
sun.security.util.DerValue f4bf185542c3dce559edcd46
sun.security.util.DerInputStream dadbcff3a4ec588583e3e519
byte[] 28ce2eaabd45e8d49f9f5c6a
sun.security.x509.X509CertInfo 4b494d63ef33
sun.security.x509.AVA adc011476048fbca6754b004
sun.security.util.DerValue ec4126896ee8dce559edcd46
sun.security.util.DerInputStream 61fb5c81d0e0588583e3e519
byte[] b630a7a6a6bae8d49f9f5c6a
sun.security.x509.AVA 6bf631672deefbca6754b004
sun.security.util.DerValue 51171ba850eddce559edcd46
sun.security.util.DerInputStream c7b44510b055588583e3e519
byte[] 55291db5dbe6e8d49f9f5c6a
sun.security.x509.X509CertInfo 3cbb8a7d3600
sun.security.x509.AVA b2715f14cc60fbca6754b004
sun.security.util.DerValue 2cded75f1be1dce559edcd46
sun.security.util.DerInputStream 9bc0a28e8409588583e3e519
byte[] 9cc8e8caed61e8d49f9f5c6a
sun.security.x509.X509CertInfo 6ca852aa9dc
sun.security.x509.AVA 7500bbbf4800fbca6754b004
sun.security.util.DerValue ef0d7f893d4dce559edcd46
sun.security.util.DerInputStream fce74fd9eb6c588583e3e519
byte[] d203839fdbae8d49f9f5c6a
sun.security.x509.X509CertInfo a3c192e9d877
sun.security.x509.AVA[] 2e7348a3fe5723a66fee839d
sun.security.x509.AVA 17ea3b99e8ecfbca6754b004
sun.security.util.ObjectIdentifier 45b817f8ba7f79ea3791ba96
byte[] 76dabf1943c15e17bd7e95cf
java.util.HashMap$Node e09648f623b1
sun.security.util.ObjectIdentifier 81c27cdce346
byte[] 76dabf1943c1787b7c4f77c
sun.security.x509.AVAKeyword 3365a741e84b
sun.security.util.DerValue 42f11e4dae06dce559edcd46
sun.security.util.DerInputStream a61db3e9b652588583e3e519
byte[] b63c4ca80406e8d49f9f5c6a
sun.security.x509.AVA fcecf2cac388fbca6754b004
sun.security.util.DerValue 16dfee30601dce559edcd46
sun.security.util.DerInputStream 963ee8856bc6588583e3e519
byte[] ee71c4687c78e8d49f9f5c6a
sun.security.x509.X509CertInfo 2045ddd209d3
sun.security.x509.AVA 8dfc2a744a88fbca6754b004
sun.security.util.DerValue a61874324e4ddce559edcd46
sun.security.util.DerInputStream 42a07ed43b5a588583e3e519
byte[] 6ffe3e49a7eee8d49f9f5c6a
sun.security.x509.AVA[] 80d07f28894a23a66fee839d
sun.security.x509.AVA 9b6528484b93fbca6754b004
sun.security.util.DerValue 67253194f836dce559edcd46
sun.security.util.DerInputStream e43e2f5a5465588583e3e519
byte[] 20e854601f85e8d49f9f5c6a
sun.security.x509.AVA 578195c5e789fbca6754b004
sun.security.util.DerValue 39a662d77bfbdce559edcd46
sun.security.util.DerInputStream ef4c3d289b9588583e3e519
byte[] b076db707ab4e8d49f9f5c6a
sun.security.x509.X509CertInfo d977fe0d52a7
sun.security.x509.AVA[] bf42fd65b0f2c4f7eabd5c5a
sun.security.x509.AVA 1ade40d91fc9d5580583d245
sun.security.util.DerValue 53ea34b7679bdce559edcd46
sun.security.util.DerInputStream 822f7d7c3787588583e3e519
byte[] b194f199dfafe8d49f9f5c6a
java.lang.StringUTF16.newBytesLength(int)
java.lang.String.decodeUTF8_UTF16(byte[], int, int, byte[], int, boolean)
java.lang.StringUTF16.checkIndex(int, byte[])
java.lang.StringUTF16.trim(byte[])
java.lang.StringUTF16.toUpperCase(String, byte[], Locale)
java.lang.Character.toUpperCaseEx(int)
java.lang.CharacterDataLatin1.toUpperCaseEx(int)
java.lang.CharacterData00 ffffffffe9fa
java.lang.Class f881e89f782b
java.lang.CharacterData00.toUpperCaseEx(int)
char[] d6ac58a0318a
char[] 30634bf71a8c
int[] 2427a1542eaa
java.lang.StringUTF16.toLowerCase(String, byte[], Locale)
java.lang.CharacterData00.toLowerCase(int)
jdk.internal.icu.util.CodePointTrie$Fast16 29f03d5d1116
char[] 964db9c7dc24
char[] 2e670ae6b830
java.lang.AbstractStringBuilder.appendChars(byte[], byte, int, String, int, int)
java.lang.StringUTF16.newString(byte[], int, int)
java.lang.StringUTF16.compress(byte[], int, int)
jdk.internal.icu.impl.Norm2AllModes$Normalizer2WithImpl.normalizeSecondAndAppend(StringBuilder, CharSequence)
jdk.internal.icu.impl.Norm2AllModes$Normalizer2WithImpl.normalizeSecondAndAppend(StringBuilder, CharSequence, boolean)
java.lang.Class 56333a22e4cd
jdk.internal.icu.impl.NormalizerImpl$ReorderingBuffer.<init>(NormalizerImpl, Appendable, int)
jdk.internal.icu.impl.NormalizerImpl$ReorderingBuffer.previousCC()
java.lang.AbstractStringBuilder.codePointBefore(int)
jdk.internal.icu.impl.NormalizerImpl.getCCFromYesOrMaybeYesCP(int)
jdk.internal.icu.impl.Norm2AllModes$DecomposeNormalizer2.normalizeAndAppend(CharSequence, boolean, NormalizerImpl$ReorderingBuffer)
jdk.internal.icu.impl.NormalizerImpl.decomposeAndAppend(CharSequence, boolean, NormalizerImpl$ReorderingBuffer)
jdk.internal.icu.impl.NormalizerImpl.decompose(int, int, NormalizerImpl$ReorderingBuffer)
java.lang.String 29fd4ee002d3
byte[] 6f9321c1b310
jdk.internal.icu.impl.NormalizerImpl$ReorderingBuffer.append(CharSequence, int, int, boolean, int, int)
java.lang.AbstractStringBuilder.inflateToUTF16(byte[], int)
jdk.internal.icu.impl.NormalizerImpl$ReorderingBuffer.flushAndAppendZeroCC(CharSequence, int, int)
sun.security.x509.AVA[] 4ccaa30bb378c4f7eabd5c5a
sun.security.x509.AVA f8f7877e1591d5580583d245
sun.security.util.DerValue 6ad889551ba1dce559edcd46
sun.security.util.DerInputStream 8e2508dba43a588583e3e519
byte[] b9711f6ec071e8d49f9f5c6a
java.lang.StringUTF16.putCharsSB(byte[], int, CharSequence, int, int)
sun.security.x509.AVA f14e47fa179ad5580583d245
sun.security.util.DerValue ac71e31d0cacdce559edcd46
sun.security.util.DerInputStream 87c9305ddff4588583e3e519
byte[] 6f32f4cfea24e8d49f9f5c6a
sun.security.x509.AVA 92fcfd622c3ad5580583d245
sun.security.x509.AVA faf8fac66f4ad5580583d245
com.oracle.svm.graal.stubs.SVMIntrinsicStubsGen.vectorizedHashCodeChar(Pointer, int, int)
sun.security.x509.X509CertInfo c5ed6c587727
sun.security.x509.AVA[] 399f4b41d311c4f7eabd5c5a
sun.security.x509.AVA a978c4e22f3ed5580583d245
sun.security.util.DerValue 2a88791e9d80dce559edcd46
sun.security.util.DerInputStream 4ca692063388588583e3e519
byte[] b82b2390740ce8d49f9f5c6a
sun.security.x509.X509CertInfo ff9d87b6af41
sun.security.x509.AVA 53cf6cc25b61fbca6754b004
sun.security.util.DerValue f440f8bf2208dce559edcd46
sun.security.util.DerInputStream 1c6fce769892588583e3e519
byte[] 84d5ce2a2d1ee8d49f9f5c6a
sun.security.x509.AVA ceb357104e4fbca6754b004
sun.security.util.DerValue ea81658861fdce559edcd46
sun.security.util.DerInputStream c38486e1e80c588583e3e519
byte[] bb316a7ab5b2e8d49f9f5c6a
sun.security.x509.AVA 9fc4af114b54fbca6754b004
sun.security.util.DerValue 6e4f75bef48bdce559edcd46
sun.security.util.DerInputStream ca36c973c5e9588583e3e519
byte[] 80090ce56c5ce8d49f9f5c6a
sun.security.x509.AVA 56d6c98e36aefbca6754b004
sun.security.util.DerValue bee93e12bc6dce559edcd46
sun.security.util.DerInputStream 3281cacbd05a588583e3e519
byte[] 72dbfa2c7124e8d49f9f5c6a
sun.security.x509.X509CertInfo b88aabb71d12
javax.security.auth.x500.X500Principal.equals(Object)
sun.security.x509.X500Name.equals(Object)
sun.security.x509.X509CertInfo 7cfde24c9da8
sun.security.x509.AVA fed376823785d5580583d245
sun.security.util.DerValue 8ec1e27028f4dce559edcd46
sun.security.util.DerInputStream 49ec86d327fe588583e3e519
byte[] 1882addc9e67e8d49f9f5c6a
sun.security.x509.X509CertInfo 2151ebc74359
sun.security.x509.AVA[] 91184afa83e723a66fee839d
sun.security.x509.AVA e3d1af8038f6fbca6754b004
sun.security.util.DerValue 31d15016b631dce559edcd46
sun.security.util.DerInputStream fd70d59809c0588583e3e519
byte[] 18cdbf650a97e8d49f9f5c6a
sun.security.x509.AVA 823219b48d5dfbca6754b004
sun.security.util.DerValue b8fd45f8161bdce559edcd46
sun.security.util.DerInputStream 104bab91d60588583e3e519
byte[] 210f9d9cd3cee8d49f9f5c6a
sun.security.x509.AVA[] 1bb5b52db00823a66fee839d
sun.security.x509.AVA 4cc231af7a16fbca6754b004
sun.security.util.DerValue e26dc615023edce559edcd46
sun.security.util.DerInputStream 746d92efe778588583e3e519
byte[] 9d8692960f6e8d49f9f5c6a
sun.security.x509.AVA 1335f8a5c03afbca6754b004
sun.security.util.DerValue e1026188e2f7dce559edcd46
sun.security.util.DerInputStream 6bf62fae47d9588583e3e519
byte[] afe5f53fcd7de8d49f9f5c6a
sun.security.x509.X509CertInfo ec3e14d8c7dc
sun.security.x509.AVA d88c4df4349dd5580583d245
sun.security.util.DerValue 5b1985b0786cdce559edcd46
sun.security.util.DerInputStream 3d401d740b19588583e3e519
byte[] fd7740d3004de8d49f9f5c6a
sun.security.x509.AVA 380fd05d7bc0d5580583d245
sun.security.util.DerValue 8e0395403cacdce559edcd46
sun.security.util.DerInputStream c26c30e34466588583e3e519
byte[] 269c5065e196e8d49f9f5c6a
sun.security.x509.AVA 6f2768745d38d5580583d245
sun.security.util.DerValue ee08fdb27730dce559edcd46
sun.security.util.DerInputStream 6b697e6bace2588583e3e519
byte[] aa42bd83b879e8d49f9f5c6a
sun.security.x509.X509CertInfo 7b2129b0640a
sun.security.x509.AVA 7dd58181a591fbca6754b004
sun.security.util.DerValue b9c8aaadbda9dce559edcd46
sun.security.util.DerInputStream 36ad5f2b4e6f588583e3e519
byte[] 88bb6a984191e8d49f9f5c6a
sun.security.x509.X509CertInfo 10a708031fce
sun.security.x509.AVA 58f7b864090afbca6754b004
sun.security.util.DerValue 8c813808e087dce559edcd46
sun.security.util.DerInputStream 5635179b7697588583e3e519
byte[] bc61c5a4e315e8d49f9f5c6a
sun.security.x509.X509CertInfo acea015cc5a4
sun.security.x509.AVA[] 750c0b56c34dc4f7eabd5c5a
sun.security.x509.AVA 87ec9023b7f9d5580583d245
sun.security.util.DerValue cc8b27ea054adce559edcd46
sun.security.util.DerInputStream ba58c6d50fd4588583e3e519
byte[] a0107269f0c8e8d49f9f5c6a
sun.security.x509.AVA[] bb1635efc350c4f7eabd5c5a
sun.security.x509.AVA 819c8752c833d5580583d245
sun.security.x509.X509CertInfo 811f95a2e46d
sun.security.x509.AVA dbdc1cf5b477fbca6754b004
sun.security.util.DerValue b1d241b5b819dce559edcd46
sun.security.util.DerInputStream e644d204eb82588583e3e519
byte[] 2c319ead867e8d49f9f5c6a
sun.security.x509.X509CertInfo 4f944c68f6b4
sun.security.x509.AVA[] 27f2a3eae60c23a66fee839d
sun.security.x509.AVA 16f268205c9fbca6754b004
sun.security.util.DerValue 975bf017aab2dce559edcd46
sun.security.util.DerInputStream 796ba11ccbf3588583e3e519
byte[] 7116d16d5787e8d49f9f5c6a
sun.security.x509.X509CertInfo 9f0078016aad
sun.security.x509.AVA 94bccb94d70efbca6754b004
sun.security.util.DerValue f7c110f8d231dce559edcd46
sun.security.util.DerInputStream f009f5235883588583e3e519
byte[] 5ea690a66327e8d49f9f5c6a
sun.security.x509.X509CertInfo f3a3f97d132e
sun.security.x509.AVA f1264e9fc404fbca6754b004
sun.security.util.DerValue aa11c7fcc6c5dce559edcd46
sun.security.util.DerInputStream 10dd08215b74588583e3e519
byte[] aee301f38470e8d49f9f5c6a
sun.security.x509.X509CertInfo db1762adae28
sun.security.x509.AVA 69eaa4c327a4fbca6754b004
sun.security.util.DerValue 9d770218980cdce559edcd46
sun.security.util.DerInputStream 9b7b6c43a130588583e3e519
byte[] 775ad2ea1114e8d49f9f5c6a
sun.security.x509.X509CertInfo 192079f8ec89
sun.security.x509.AVA cf4b9dad9f6d5580583d245
sun.security.util.DerValue b8c5ca0c5b0adce559edcd46
sun.security.util.DerInputStream f6372c44b2ae588583e3e519
byte[] 75b8a11ee2b0e8d49f9f5c6a
sun.security.x509.AVA[] f01422776df9c4f7eabd5c5a
sun.security.x509.AVA c9a5a0be5a54d5580583d245
sun.security.x509.AVA e8b8b500683cd5580583d245
sun.security.x509.X509CertInfo 22ccbed4abbf
sun.security.x509.AVA 741f7960aa03fbca6754b004
sun.security.util.DerValue 86d2fa0196e2dce559edcd46
sun.security.util.DerInputStream cd1fded7c928588583e3e519
byte[] b0eacfc781a9e8d49f9f5c6a
sun.security.x509.X509CertInfo 72ab1f463fc5
sun.security.x509.AVA 7a5e8d4d9cfdfbca6754b004
sun.security.util.DerValue 1280d870995ddce559edcd46
sun.security.util.DerInputStream 29bbaaf1ad55588583e3e519
byte[] e194d023c0e4e8d49f9f5c6a
sun.security.x509.X509CertInfo 991d40c0b4bb
sun.security.x509.AVA[] 4dfc7833a3c323a66fee839d
sun.security.x509.AVA 4108b0d64dd9fbca6754b004
sun.security.util.DerValue 76bcaeb70201dce559edcd46
sun.security.util.DerInputStream b75aaf54bb9c588583e3e519
byte[] db1180c8e37ee8d49f9f5c6a
sun.security.x509.AVA 1877a159372efbca6754b004
sun.security.util.DerValue fbb894b3b031dce559edcd46
sun.security.util.DerInputStream fb8d219eae32588583e3e519
byte[] 1bbed0b07e41e8d49f9f5c6a
sun.security.x509.X509CertInfo fad95d02eb0c
sun.security.x509.AVA 17689051e6efbca6754b004
sun.security.util.DerValue ea1c9d6e8552dce559edcd46
sun.security.util.DerInputStream cbbfdb35c9f2588583e3e519
byte[] e82b58e60feee8d49f9f5c6a
sun.security.x509.AVA e1164dc01dc9fbca6754b004
sun.security.util.DerValue af5a48a169cdce559edcd46
sun.security.util.DerInputStream 9587573c8e04588583e3e519
byte[] 30bef7e9f613e8d49f9f5c6a
sun.security.x509.X509CertInfo 9ee59ed244fd
sun.security.x509.AVA 7c3cc3335f1dfbca6754b004
sun.security.util.DerValue db4d997ecaa4dce559edcd46
sun.security.util.DerInputStream 3f7eb5943a06588583e3e519
byte[] 174c993e8bfe8d49f9f5c6a
sun.security.x509.X509CertInfo e89d3981806b
sun.security.x509.AVA 764c278a28b1fbca6754b004
sun.security.util.DerValue 2e3e12b9f44ddce559edcd46
sun.security.util.DerInputStream 81a17b9286a8588583e3e519
byte[] 6244cd9db475e8d49f9f5c6a
sun.security.x509.AVA ef0ca965f59dfbca6754b004
sun.security.util.DerValue e790232cc935dce559edcd46
sun.security.util.DerInputStream ba21e2c38700588583e3e519
byte[] 9ed25da6e02be8d49f9f5c6a
sun.security.x509.X509CertInfo aad2e0c5a093
sun.security.x509.AVA c3df96bc49d7fbca6754b004
sun.security.util.DerValue d60ca99a23b1dce559edcd46
sun.security.util.DerInputStream cb8a1e91610588583e3e519
byte[] 59629c281fa6e8d49f9f5c6a
sun.security.x509.X509CertInfo e412e2b56584
sun.security.x509.AVA 6e55a8cbcc8efbca6754b004
sun.security.util.DerValue 27d605bf6a7cdce559edcd46
sun.security.util.DerInputStream 297fcb30b40e588583e3e519
byte[] 1c7f703984a9e8d49f9f5c6a
sun.security.x509.X509CertInfo 8c05296ba0ff
sun.security.x509.AVA 5735e9d21dc0d5580583d245
sun.security.util.DerValue 22d41e1fe414dce559edcd46
sun.security.util.DerInputStream 424498018dc7588583e3e519
byte[] c17130a7bf7e8d49f9f5c6a
sun.security.x509.AVA 1877a159372ed5580583d245
sun.security.x509.X509CertInfo 2682829248b6
sun.security.x509.AVA a400b22c6352fbca6754b004
sun.security.util.DerValue f3ef812c1fbdce559edcd46
sun.security.util.DerInputStream db31b7642a7f588583e3e519
byte[] 8aecfe5d917ce8d49f9f5c6a
sun.security.x509.X509CertInfo 79d59a9a0b31
sun.security.x509.AVA baac2cf7657afbca6754b004
sun.security.util.DerValue 582e936aa40cdce559edcd46
sun.security.util.DerInputStream fad5d50fa2e1588583e3e519
byte[] 2ed554bca16ae8d49f9f5c6a
sun.security.x509.X509CertInfo 32f6901710e
sun.security.x509.AVA 4cfbf4e18387fbca6754b004
sun.security.util.DerValue f3179504e5b2dce559edcd46
sun.security.util.DerInputStream fac9f0813cb1588583e3e519
byte[] 7e871d3821d0e8d49f9f5c6a
sun.security.x509.X509CertInfo 3b319ddf210a
sun.security.x509.AVA 84a3770c69d0fbca6754b004
sun.security.util.DerValue 1dbd58151a07dce559edcd46
sun.security.util.DerInputStream f5c832938cf8588583e3e519
byte[] b1af6c71fc1e8d49f9f5c6a
sun.security.x509.AVA 16120b6d6dfbfbca6754b004
sun.security.x509.X509CertInfo 4b02226a1eda
sun.security.x509.AVA[] 4dfc7833a3c3c4f7eabd5c5a
sun.security.x509.AVA c60622118ca9d5580583d245
sun.security.util.DerValue 6bb9d6881df4dce559edcd46
sun.security.util.DerInputStream 45e418e203a4588583e3e519
byte[] d1c7d5c9f7de8d49f9f5c6a
sun.security.x509.AVA[] efce70bbe073c4f7eabd5c5a
sun.security.x509.X509CertInfo 51fe269cc368
sun.security.x509.AVA 8695f49754b4fbca6754b004
sun.security.util.DerValue 546b67568c70dce559edcd46
sun.security.util.DerInputStream ae442e9cdc6e588583e3e519
byte[] 8247ecae29a2e8d49f9f5c6a
sun.security.x509.X509CertInfo 81b8acd8bc98
sun.security.x509.AVA 7039dac5260dfbca6754b004
sun.security.util.DerValue c1014d818fadce559edcd46
sun.security.util.DerInputStream 873a13cf1464588583e3e519
byte[] b1a630045536e8d49f9f5c6a
sun.security.x509.AVA 70e7480f1439fbca6754b004
sun.security.util.DerValue ca9bb209625dce559edcd46
sun.security.util.DerInputStream 68fc4bc1fd1e588583e3e519
byte[] 4d709b4d2b89e8d49f9f5c6a
okhttp3.CertificatePinner.withCertificateChainCleaner$okhttp(CertificateChainCleaner)
sun.nio.ch.Util$1.threadTerminated(Object)
sun.nio.ch.Util$1.threadTerminated(Util$BufferCache)
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.create(BackendContext)
byte[] 58c12cf90676864a517e7c28
io.lambdametrics.backend.prometheus.PrometheusBackendProvider.authorization(Settings, Optional, String)
io.lambdametrics.app.config.ImpliedDefaults.areGroupsOfFaasConvention(Settings)
java.lang.String 7c298622cb8c321cf41b8ab9
byte[] 523b604fdb81c3d3aa49f117
java.lang.String 2ca39170fbc3
byte[] e6a9ae3f2649
java.math.BigDecimal 82afe9f99bd6
io.lambdametrics.backend.prometheus.PrometheusBackendProvider$$Lambda/0x7a8d1fc6f86a10d21daf44808c53e32a0 1c32
java.lang.Class 710c190aed53
io.lambdametrics.backend.prometheus.PrometheusBackendProvider$$Lambda/0x7a8d1fc6f86a10d21daf44808c53e32a0.apply(Object)
io.lambdametrics.backend.prometheus.PrometheusSeries.of(MetricBatch)
java.lang.Class 1103ba9bb9fd
io.lambdametrics.backend.prometheus.PrometheusSeries.<init>(MetricBatch)
java.lang.Class 3cf1071aa4d9
io.lambdametrics.backend.prometheus.PrometheusSeries$$Lambda/0x0393b3f00169fa0e44d19412cff402360.accept(Object)
io.lambdametrics.backend.prometheus.PrometheusSeries.onCounter(Metric$Counter)
io.lambdametrics.backend.prometheus.PrometheusNames.counterName(MetricDescriptor)
io.lambdametrics.backend.prometheus.PrometheusNames.name(MetricDescriptor)
io.lambdametrics.backend.prometheus.PrometheusNames.unit(Unit)
io.lambdametrics.backend.prometheus.PrometheusNames.withSuffix(String, String)
java.lang.String 3c742cf2cc60
byte[] 5327707965d3
io.lambdametrics.backend.prometheus.PrometheusSeries.describe(String, RemoteWriteRequest$Type, MetricDescriptor)
io.lambdametrics.api.metrics.Metric$Counter.beginsIn(Instant)
io.lambdametrics.backend.prometheus.PrometheusSeries.addTotal(String, Labels, double, boolean, Instant)
io.lambdametrics.backend.prometheus.PrometheusSeries.onDistribution(Metric$Distribution)
java.lang.String a29907e442b1197fcc9dd608
byte[] ade5a77bc8bce528d08d8080
java.lang.String 79793157a6eb306f5b71175c
byte[] e324577677942b7b6069a55
io.lambdametrics.api.metrics.Metric$Distribution.beginsIn(Instant)
io.lambdametrics.api.metrics.ExponentialBuckets.count()
java.lang.Class f4f1e3df8ee3
java.util.stream.LongPipeline.reduce(long, LongBinaryOperator)
java.lang.Class fb1ab9b10ad4
java.util.stream.ReduceOps$10.makeSink()
java.lang.Class 862633449ac3
java.util.stream.ReferencePipeline$5.opWrapSink(int, Sink)
java.lang.Class 2a0a9e9b8bce
java.util.stream.ReferencePipeline$5$1.<init>(ReferencePipeline$5, Sink, ToLongFunction)
java.util.stream.ReduceOps$8ReducingSink.begin(long)
java.util.TreeMap$ValueSpliterator.forEachRemaining(Consumer)
java.util.stream.ReduceOps$8ReducingSink.get()
io.lambdametrics.backend.prometheus.PrometheusSeries.addBuckets(String, Labels, Metric$Distribution, boolean)
java.lang.Class 416c29d5c56e
io.lambdametrics.backend.prometheus.ClassicBuckets.forEach(BucketBounds, StatisticSet, Unit, ClassicBuckets$Consumer)
io.lambdametrics.backend.prometheus.PrometheusNames.bound(double, Unit)
jdk.internal.math.DoubleToDecimal.toString(double)
jdk.internal.math.DoubleToDecimal.toDecimal(byte[], int, double, FormattedFPDecimal)
jdk.internal.math.DoubleToDecimal.toDecimal(byte[], int, int, long, int, FormattedFPDecimal)
long[] d884bf66b1e5
jdk.internal.math.DoubleToDecimal.toChars(byte[], int, long, int, FormattedFPDecimal)
long[] ccaec8ce7eac
jdk.internal.math.DoubleToDecimal.toChars2(byte[], int, int, int, int, int)
jdk.internal.math.DoubleToDecimal a735bc7e35d4
jdk.internal.math.ToDecimal.put8Digits(byte[], int, int)
jdk.internal.math.ToDecimal.put8DigitsLatin1(byte[], int, int)
jdk.internal.math.DoubleToDecimal.lowDigits(byte[], int, int)
jdk.internal.math.ToDecimal.removeTrailingZeroes(byte[], int)
java.math.BigDecimal.<init>(String)
java.lang.String.toCharArray()
java.math.BigDecimal.<init>(char[], int, int, MathContext)
java.math.BigDecimal.stripTrailingZeros()
java.math.BigDecimal.stripZerosToMatchScale(BigInteger, long, int, long)
java.math.BigDecimal.createAndStripZerosToMatchScale(long, int, long)
java.math.BigDecimal.toPlainString()
java.lang.Long.toString(long)
java.math.BigDecimal.getValueString(int, String, int)
java.lang.String c6112419f86e
byte[] 312dc267a638
java.lang.AbstractStringBuilder.repeat(int, int)
java.lang.AbstractStringBuilder.repeat(char, int)
java.util.Arrays.fill(byte[], int, int, byte)
io.lambdametrics.backend.prometheus.PrometheusSeries$$Lambda/0xf3491b1eff2583f7e095e3a64edc6e4b0.accept(String, double)
io.lambdametrics.backend.prometheus.PrometheusSeries.lambda$addBuckets$0(String, Labels, boolean, Metric$Distribution, String, double)
java.lang.String 302a3d13f4e43c0c32177709
byte[] eb79a2c3194178dcc4f550fd
io.lambdametrics.api.metrics.Labels.of(String, String)
java.lang.String 4598d13d418
byte[] 3e5183dc2142
jdk.internal.math.DoubleToDecimal.toChars1(byte[], int, int, int, int, int)
java.math.BigDecimal 7214767d4a43
java.lang.String 30aad8d04533
byte[] c07ad5204f3d
java.lang.AbstractStringBuilder.insert(int, char)
com.oracle.svm.core.JavaMemoryUtil.copyPrimitiveArrayBackward(Object, int, Object, int, int, int)
com.oracle.svm.core.JavaMemoryUtil.copyPrimitiveArrayBackward(Object, UnsignedWord, Object, UnsignedWord, UnsignedWord)
java.lang.String d81ca190060a
byte[] 6e7e6028e5aa
byte[] 6dcb7b85b7cc428390ef1db4
byte[] 7746e44bdf22428390ef1db4
java.math.BigDecimal 5e5b2e744da3
java.math.BigDecimal a0fdb079caba
java.lang.invoke.BoundMethodHandle$Species_LLLL d379b658cad6
java.lang.invoke.DirectMethodHandle ee3004ad6731
java.lang.invoke.MethodHandleImpl$CountingWrapper 74cb143969be74cb143969be
int[] 11da0177cb84921a29014d56
java.lang.Class[] 30525b56aa3c
java.lang.invoke.BoundMethodHandle$Species_LLLL 16886034ab1c
java.lang.invoke.BoundMethodHandle$Species_LL 630a67efdcb0
java.lang.invoke.MethodHandleImpl$CountingWrapper 7b2ce02eceee7b2ce02eceee
int[] 11da0177cb84fe5b5ba77d7f
java.lang.invoke.BoundMethodHandle$Species_LLLLL 231c2f76a991
java.lang.invoke.BoundMethodHandle$Species_LL 44761c38f18044761c38f180
java.lang.invoke.MethodHandleImpl$CountingWrapper 5cc2bfbf54365cc2bfbf5436
int[] 11da0177cb84f2ed22ddc6f0
java.lang.invoke.DirectMethodHandle$Accessor df57e1452fda
java.lang.invoke.MemberName 1697986a4f48
java.lang.String fbce51890a6
byte[] df5cf3c23bbf
com.oracle.svm.core.hub.DynamicHubCompanion 72d2d1bb8471
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata d1da181e1ffb
java.lang.String d735ef85c82e4b48fcfc8b85
java.lang.String 81f894a2b12b
byte[] 4ef519b74d9a
java.lang.String c82d6aff58df
byte[] 32ab2a9f90de
java.lang.String 23a66350ce37
byte[] 4e31f2b1b821
java.lang.String c16fb74ec04
byte[] ba19ee2cd56a
java.lang.String 8ce87fe76e5e4fdfd4ceb48c
byte[] ab10b6c9e506a787486e137c
java.lang.String 1346374337ff302bbbe5c056
byte[] b364de7d2e7b1c3e4343598d
java.lang.String 8fe0f47b2a23
byte[] 7fbcfbffe2ae
java.lang.String 7400cae09dfa
byte[] ae3a8c124a8a
java.lang.invoke.DirectMethodHandle dd1f00ff3491
java.util.TreeMap.get(Object)
java.lang.invoke.BoundMethodHandle$Species_I e8d2bac182aae8d2bac182aa
io.lambdametrics.api.metrics.MetricBatch.mergedWith(MetricBatch)
io.lambdametrics.api.metrics.MetricBatch$Identity.equals(Object)
java.lang.Class[] 24916a086dbb
java.lang.String ada8f58f22cd
byte[] c63450b1c9a8
com.oracle.svm.core.hub.DynamicHubCompanion 85778697dbc5
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata bc4f24a614c1
java.lang.String bfc4e727031e4b48fcfc8b85
byte[] 11eebe01cb384e298ae33f7f
java.lang.String 72df470f0258
byte[] e32e335e9e8b
java.lang.String 585cedbc3f75
byte[] 8c4d404a10dc
java.lang.String 7d3773fa1a45
byte[] b831ca276fe8
java.lang.String a46b5b134f4a
byte[] 669d358e65bb
java.lang.String 4e68f0e56c48
byte[] a1dce622880e
java.lang.String 4999aef020fc
byte[] 6ba9fa9fb151
java.lang.String bfc4e727031e49a6dc49d2f3
java.lang.Class[] 32de7444b139
io.lambdametrics.api.metrics.Labels.equals(Object)
java.util.LinkedHashMap.afterNodeRemoval(HashMap$Node)
io.lambdametrics.api.metrics.MetricBatch.merge(Metric, Metric)
java.lang.Class 7afc5ed3a8a6
io.lambdametrics.api.metrics.MetricBatch$1.onCounter(Metric$Counter)
io.lambdametrics.api.metrics.MetricBatch.as(Class, Metric)
io.lambdametrics.api.metrics.MetricBatch$1.onDistribution(Metric$Distribution)
io.lambdametrics.api.metrics.StatisticSet.plus(StatisticSet)
io.lambdametrics.api.metrics.ExponentialBuckets.plus(ExponentialBuckets)
java.lang.Class c754da3a24e7
java.util.Collections$UnmodifiableMap.forEach(BiConsumer)
java.util.ArrayDeque.removeLast()
java.util.ArrayDeque.pollLast()
java.lang.Class b8965b0c78f5
byte[] db012059ca9a4e298ae33f7f
java.lang.String 84a9e1a00443
byte[] 688e10e73366
com.oracle.svm.core.option.RuntimeOptionKey d42eaa397a11d42eaa397a11
java.lang.Long 3376feaccee9
jdk.graal.compiler.options.OptionDescriptor 166fb88908ab166fb88908ab
java.lang.String 3f59daf5268ff59133b7d84
byte[] e7129c66321b8a94cacb579f
java.lang.Class 1b9d1dff774
java.lang.String e82ef21831f
byte[] 34f662c0f923
java.lang.String 77a6be5c9473
byte[] 95e5c2aca317
byte[] 9ed001100860d4a43394f5b0
java.lang.String 93cf9ef71d5b
byte[] 22bc0eadb0d8
java.lang.String 66f8499c9c48
byte[] eadc84416f34
java.lang.String cacd7908d5b4
byte[] fb9ff49abc98
java.lang.String a2e912f65576
byte[] 6e087f7448bb
java.lang.String 77db837ad7bb
byte[] 2878871746b2
java.lang.String 531363a3d5a8
byte[] ef78339ea0f2
java.lang.String 40ebefad8134
byte[] 8bf37c1be0af
java.lang.String 7b39ae1f88817b39ae1f8881
byte[] 40c8e91aafad
java.lang.String b96ecb9e4444
byte[] aa0165db455a
java.lang.String 3ec348dc5c37
byte[] ac199302f2de
java.lang.String 7a28002f00dc
byte[] 8f63c5653b6a
java.lang.String 5a0e228a797d
byte[] a9b9f7a1d233
java.lang.String f58c614e0193
byte[] c7d6cf10ef3a
java.lang.String 7b724f31f603
byte[] f37de5a9a044
java.lang.String 4bdee42d1900
byte[] aed0e8d24923
java.lang.String 5f9a1559931c
byte[] 7b2067415069
java.lang.String ae1fcab24ee0
byte[] 9abb22cfab2b
java.lang.String 4831a8be67db
byte[] 4abde0e6ced6
java.lang.String f449c8249d68
byte[] 6b840574711f
java.lang.String 2559fc5d4b69
byte[] ac5ed60cf0d5
java.util.HashMap$Node 508e60331ef7
java.lang.String e7e05a2c1523
byte[] b1bca426e245
java.lang.String 1c8d691f9ce6
byte[] 666375ee1f4c
java.lang.String fce3aaf0be97a51aca516a8c
byte[] 36f61a5b86f076e334079fed
java.lang.String 795c81646559d4770b9a677f
byte[] 6552c53fb3c8d4a43394f5b0
java.lang.String 563b860ae0d9
byte[] 10206ffac089
java.lang.String 1f57572677ce
byte[] 691082eb0311
java.lang.String b85d15ea7346630798d4c4b2
java.lang.invoke.MethodType b061d49d0579b061d49d0579
java.lang.String ba063b5674b3
byte[] 75ec9e1cce7b
java.lang.String 32a9f46d9f49
byte[] f713cf9c86e1
java.lang.String 754abc19bde
byte[] b27a83e51a3
java.lang.String 340bc8910832
byte[] a827e310c384
java.lang.String 3f9ff253afe4
byte[] 28a813f6c132
java.lang.String d4ad08603063
byte[] f65b2615dd71
java.lang.String ee2b78c04f6d
byte[] 1205cb30e288
java.lang.String a3bd8ff8b9ee
byte[] d811fcdfa5b6
java.lang.String 567157381d12
byte[] 7d18ce487108
java.lang.String 920dfc0988c5d4770b9a677f
byte[] 5216bbdf7c2dd4a43394f5b0
java.lang.String d96ea2e98917
byte[] 151f776ec9be
java.lang.String 8786b39f64d3
byte[] 76bc21735dd4
java.lang.String fac4864a3479
byte[] 89529cd745db
java.lang.String dcec2b7378749a6dc49d2f3
byte[] ae81e3b4c30dd9a22527e6b3
java.lang.Class[] 29079fa3feb51fc1e6534c4
java.lang.String e7bd20eb4109
byte[] 482138664244
java.lang.String f0f32666d7ce
byte[] da77003ee96d
java.lang.String 808fb4cb0253
byte[] 21db90e9b74f
java.lang.String 225661fb4e18
byte[] b027c2628b74
java.lang.String 8e8da258ee7
byte[] 68580b63b3e3
java.lang.String a2b8614c0ac6
byte[] a498a5d94483
java.lang.String d1c6caa75e4e
byte[] fc841a68420c
java.lang.String 9ea39e010d87
byte[] 9f9bdf21e3ef
java.lang.String adf9f0335876
byte[] d438254f55ea
java.lang.Integer c557cd8fb012
java.lang.Integer 88e8da12db51
java.lang.String 3ab4c3bf6254
byte[] e3fe4871ed57
java.lang.String 3e4cf0d5858b
byte[] 5ff0ff15ac3
java.lang.String 40222ecd312d
byte[] 3c31c598eff2
java.lang.String 1566be04373d
byte[] a53b97fd4b4d
java.lang.String e1a00b6c2f01
byte[] 4f402b15ac8f
java.lang.String ec4f0535490774fa3b67b3eb
byte[] 699acfc42c23ed6573e0083
java.lang.String 89800d9269af650c68d26c57
byte[] cce144a2ead792f131c6bd3
java.lang.String 5175089db55d
byte[] 76554ee30f06
java.lang.String 719a16285550
byte[] 7eae971f3ffe
java.lang.String 38b572b23c476ac6075c5e9c
byte[] f799a05876dbfac225822c13
java.lang.String baebf69b9a946efb9e48be66
byte[] 3140a665f4cd4e298ae33f7f
java.lang.String d2e017d97e5d302bbbe5c056
byte[] d772133936291c3e4343598d
java.lang.String 518409a8fdb1
byte[] 5fe99aa55314
java.lang.String a16d54c6e465
byte[] e0423b57dfe0
java.lang.String 58e27d82a4d0
byte[] 1758d2d44a24
java.lang.String 92a36b1d058dc23ab7aba32e
byte[] e319ebe1947bc43efcd07c5a
java.lang.String 70f04c15e8f51083114c4cf9
byte[] fb7e86c8c45
java.lang.String 9c886a5e02d6
byte[] 64d55d880076
java.lang.String 4258436b304e
byte[] fbc6694c9f49
java.lang.String 7266439634fd
byte[] d920209e02fe
java.lang.String 9b5ff6ce9eb6
byte[] 31a8ef02bae7
java.lang.String dd2c913d619d27bf71cc09ed
byte[] 3c18851b0498
java.lang.String 25ca34a36369fed92f17252b
byte[] c400d62521375fdfbfb7c3e1
java.lang.String 65a3bd0523ef
byte[] 86beeb9c1168
java.lang.String 52403a5aa371
byte[] d0cd366955c1
java.lang.String a4e48cb8e7be
byte[] bd447bd1cba4
java.lang.String c6f4b8072105
byte[] 8ec20cda56a5
java.lang.String 70e1350f68c8
byte[] 229884529cec
java.lang.String 7ece834936464fdfd4ceb48c
byte[] 67e4aab66b45a787486e137c
java.lang.String 96f1eecdb2c1
byte[] 171f15af8d11
java.lang.String 2b31df5e982645daf17a4e74
byte[] 1f7610ebd6e6
java.lang.String 99578928e913
byte[] ba6268d72632
byte[] 7f542feb610dc256beba9e7
java.lang.String f223b45658a0
byte[] a97c734e609f
java.lang.String ac44f03620df
byte[] 9564f0c539f7
java.lang.String 1b0c0a0a3564
byte[] 1766593a2600
java.lang.String 5e8acdfc1bef49a6dc49d2f3
byte[] 1ad49b94cc904e298ae33f7f
java.lang.String cfe98a39f801
byte[] ada3e6b49994
java.lang.String c7b4ab17df63
byte[] 545aa998bec5
java.lang.String 759ef01c3cc9
byte[] 9d7186e20498
byte[] b1265e07564e
java.lang.String bad7c606df88
byte[] f54432e813d7
java.lang.invoke.LambdaForm$NamedFunction 6668b34f95156668b34f9515
java.lang.String 5b4b25e471ec
byte[] c1693ec543
java.lang.String 525c721d9920
byte[] b928deacfe5f
java.lang.String dcab2633048a
byte[] 20b2c61a8f5
java.lang.String 9f9fa2658520
byte[] 5435f19fda8b
java.lang.String 9ddc6dd23a49
byte[] ba208ca50c1d
byte[] 44ba97a20ea74e298ae33f7f
byte[] 9b723595ef42
byte[] 1019bd7f801b
java.lang.String d73327179bc0
byte[] c84d24d3c34f
java.lang.String 9170e9b0adf
byte[] 3be9d786ff07
java.lang.String 7023f84c3cfe
byte[] 1cae2c501066
java.lang.String af51c34bec87
byte[] 7a857a0e4c62
java.lang.String b983a245b37d
byte[] c540d32d7fb
java.lang.String 4895057c98e8
byte[] ac0eecc1495c
java.lang.String ccb354a9b88a
byte[] f606411da4f8
java.lang.String 2461e5388a9b
byte[] 26a7906e8d71
java.lang.String 224d0c1510fd
byte[] 17465cf4a468
java.lang.invoke.DirectMethodHandle ca9edbd6ebbaca9edbd6ebba
java.lang.invoke.MemberName 645d71f7140c645d71f7140c
java.lang.invoke.LambdaForm a54ca14754a0
java.lang.invoke.LambdaForm$Name[] 1a6bda744ca0
java.lang.invoke.LambdaForm$Name c7f701c1d730
java.lang.invoke.MethodType 69b9ac0f5cbf
java.lang.invoke.MethodType d78eab128220d78eab128220
java.lang.String 513f93dd8e4c
byte[] 8e664c0424af
java.lang.String dde6b4c26c7f
byte[] db797d035035
java.lang.String ce96bf41dd41
byte[] 483e203a30b3
java.lang.String f20107d4293a
byte[] 2ad0c4b895
java.lang.String e28bf233c944
byte[] 5567cfcc995f
java.lang.String effc57ecbc73
byte[] 19315a4f637f
java.lang.String be096da2427a
byte[] c841100d6067
java.lang.String 3f0a08d60faf49a6dc49d2f3
byte[] 963b10479df9
java.lang.String e9e7be94969c
byte[] bc3fc57a7eac
java.lang.String 1b2da017e4f0
byte[] 5038b475ce72
java.lang.String 1da2fdf08313
byte[] b3b479130117
java.lang.String b7fbda251a10
byte[] 70efa74ef726
java.lang.String 5e1bf4fb95ec
byte[] fb143ebf8c48
java.lang.String 2516b9c15b09
byte[] 617ae2c6facd
java.lang.String ef32ac51181
byte[] c28c646cce84
java.lang.String e29ca85fa92d
byte[] c4a3ac5f4229
java.lang.String 5188e47ba68b
byte[] 6e34a431a907
java.lang.String dc01e7a6cbc9
byte[] 57e6997c3856
java.lang.String cdab48f21510
byte[] 354647070162
java.lang.String a8d47f030534d4770b9a677f
byte[] 36b2a3f43a43d4a43394f5b0
java.lang.String 19f321e8a8d8
byte[] e53b036c19e0
java.lang.String f31748383081
byte[] 1e67e6387e5c
java.lang.String abbc96caa334
byte[] f06a0b41a8cd
java.lang.String 163382f3124e
byte[] f675027dfb88
java.util.HashMap$Node 3d9a561d5fbc
java.lang.invoke.MethodType ef4b5502df08ef4b5502df08
java.lang.invoke.MethodType c5832c8af8f1c5832c8af8f1
java.lang.invoke.MethodType 46b2bbd2099046b2bbd20990
java.lang.String d96b3d2a6bda
byte[] 24c0b99340d1
java.lang.String 192af9e00713
byte[] cdcd8b033862
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcda8dae1d7fa3
byte[] 76cefc0db349
java.lang.String d6bd891d7e6f
byte[] c94ec15c6607
io.lambdametrics.app.ExtensionLifecycle$$Lambda/0x53d091a7b8c24d65ac783c64532d5e6e0.handle(NextEvent$Invoke)
java.lang.String 7ef89cb07df24fdfd4ceb48c
byte[] a94b621be1cea787486e137c
byte[] 99d96e299c1221b0290d0361
byte[] df7c32821a5a4e298ae33f7f
java.lang.String 3eb360e53a4df59133b7d84
byte[] 852b6e42802c8a94cacb579f
byte[] 49d7f0c8de4a4e298ae33f7f
java.lang.String c50c5af7f92d
byte[] 511c12cfa276
java.lang.String 4b73f6ce0dcf
byte[] f866fd7e5436
java.lang.String afa28df24e04
byte[] a2c0fbf1235a
java.lang.String b99244c2cbbc
byte[] c4fee3f78efa
java.lang.String 3294019a032b
byte[] c4ba8f231199
java.lang.String bd44a8b31118
byte[] 93ccd079434d
java.lang.String 713de5d47fb1
byte[] babf596deb23
java.lang.String 92836bc6b5d6
byte[] 741bfc6dc8b0
java.lang.String 70f99a3d7d1f
byte[] af1dd52e0962
java.lang.String a8b5573c28d1
byte[] c8b5efe41536
java.lang.String 566b21f3be78
byte[] cba8d0a5392e
java.lang.String 4b2a92af5f5f
byte[] 872a53c8b9c9
java.lang.String f6436c0d53f6
byte[] 915185cc1f5f
java.lang.String 9017fa1e596c
byte[] cd476eb018d9
java.lang.String 36810612e50c
byte[] 5e5d59296612
byte[] 6a7533f8fc354e298ae33f7f
java.lang.String d447c75fdaaa
byte[] f020c99d3c49
java.lang.String 72c60d7030244fdfd4ceb48c
byte[] 35511a8a6a6ba787486e137c
java.lang.String 8295668a1f93
byte[] e696034ebc06
java.lang.String a3c4e72051b3
byte[] 38c14cc03c6
java.lang.String d7929f36889
byte[] d1cab39b75e5
byte[] 7d4286f04a284e298ae33f7f
java.lang.String 9b6635675423
byte[] 21545b5744e7
java.lang.String 148c9c90d0ba
byte[] 8c14bf2dd00b
java.lang.String 69bf21a29a8a
byte[] bbc1dd1a247c
java.lang.String 6f20adf83007ae807fa9dcde
byte[] 14f15937b3e196817706e01d
java.lang.String 191e52bba399
byte[] 986c357b86b
java.lang.invoke.MethodType f05a5c436bf1f05a5c436bf1
java.lang.invoke.LambdaForm$Name ae296b1e96a4ae296b1e96a4
java.lang.Object[] 78ec688296aecab98928c8f2
java.lang.invoke.LambdaForm$NamedFunction d6cc94c12991d6cc94c12991
java.lang.Object[] 2cae32a143f0cab98928c8f2
com.oracle.svm.core.monitor.JavaMonitorQueuedSynchronizer$JavaMonitorConditionObject.unlinkCancelledWaiters(JavaMonitorQueuedSynchronizer$ConditionNode)
java.lang.invoke.MethodType d0f7f7c308e6d0f7f7c308e6
java.lang.String ebaf68f308c1
byte[] 5f43555d3e5b
java.lang.String 8ea7bc422cc6
byte[] 2cd51b1e8512
java.lang.String 129eab5dfc20d4770b9a677f
byte[] 17bd8e46172dd4a43394f5b0
java.lang.String d7bc10277607
byte[] 13bd45b5bba0
java.lang.String 31dc8bd9b303
byte[] ee46f3b32f1f
java.lang.String f3303a2c8100
byte[] 37aeb3c3ffdf
java.lang.String b48c01079121
byte[] de6bab27346b
byte[] 175a96dd825c4e298ae33f7f
java.lang.String 8419814b35b8
java.lang.String 61ac3f3eda5d
byte[] 29cc47b1cdfa
java.lang.String d3b6af41947a
byte[] 24f47e52a475
java.lang.String cdb6a4664cf4
byte[] 6fe35a77c77d
java.lang.String bf6fc6ba35a14f63511130b9
byte[] c9ed6b255306f4f01d10ea9f
java.lang.String e4238f9ed88de4238f9ed88d
byte[] f4a721de5e074e298ae33f7f
java.lang.String eab9b2ecbc18
byte[] d7dc2f50b33a
java.lang.invoke.MethodType 33919113cb533919113cb5
java.lang.invoke.MethodType e43b9823f73fe43b9823f73f
java.lang.String cb27d61e2457
byte[] 222580cce1d8
java.lang.String a046d19f5172
byte[] 104816d3e514
java.lang.String bdfa22ba7a77
byte[] dc3e0ff2baaf
byte[] 19ccd6ea9aa24e298ae33f7f
java.lang.String 793ca2161a39
byte[] 5381b9a57b9a
java.lang.String 53a7e8329d2d
byte[] 9d9e33672ecd
java.lang.String 139c71770a6c23ff8fde580c
byte[] 5bf824b0f8cf4e298ae33f7f
java.lang.String a3ff8c9e17bc
byte[] a3459bd4072d
java.lang.String b623c6c4bdfd4fdfd4ceb48c
byte[] 871e9b18e479a787486e137c
java.lang.invoke.MethodType 36efe4ceefc836efe4ceefc8
java.lang.String e0becf62cf0a
byte[] 4cb6e37105cf
java.lang.String 60b6beead5c4
byte[] 8490983baaef
java.lang.String d48ab33477a
byte[] a28c7546d985
java.lang.String aeedafb12609
byte[] 6fba4a02f9e6
java.lang.String 8a6acd159bc9
byte[] 268ae50b9f15
java.lang.String 59c2ae480774
byte[] 725c7c693874
java.lang.String 805cf4717fbd
byte[] 952feadbf29e
java.lang.String 3984518c5d85
byte[] 25f181d015e2
java.lang.String ce9688116269118bab580a7c
byte[] 9a594b1f23d7d81afe1acf75
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteSender.encode(RemoteWriteRequest, RemoteWriteVersion)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteVersion 4f7af8ebdfb1
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder.encode(RemoteWriteRequest)
java.lang.Class e4f1025e0ab9
io.lambdametrics.backend.protobuf.ProtobufWriter.<init>()
java.lang.Class 81eb054f9e4d
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder.timeSeries(RemoteWriteRequest$Series)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Series.allLabels()
java.lang.String 260eeeefe1c1
byte[] 774a7dbf6bd1
java.lang.Class a962ffe19896
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder$$Lambda/0xc6b99cedd7b266376f9bd00a2abbf7470.accept(Object, Object)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder.lambda$timeSeries$0(ProtobufWriter, String, String)
io.lambdametrics.backend.protobuf.ProtobufWriter.text(int, String)
java.lang.Class 5dfb2c143fe5
io.lambdametrics.backend.protobuf.ProtobufWriter.write(boolean, ProtobufWriter$Write)
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xa5c0c8ff0f953e27947410094e9215190.to(CodedOutputStream)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeString(int, String)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeUInt32NoTag(int)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.bufferUInt32NoTag(int)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeStringNoTag(String)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 34c7f23aa882
java.lang.Class 571c8a5ec9f8
com.oracle.svm.core.hub.DynamicHubCompanion a6a6409ed696
java.util.concurrent.locks.ReentrantLock 337bd190a8be
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbcec2190bb24f3
com.oracle.svm.core.FunctionPointerHolder c7081d4cb5b8
com.google.protobuf.Utf8.<clinit>()
java.lang.Class b4e2bf221f50
com.oracle.svm.core.hub.DynamicHubCompanion 3a5857691676
com.google.protobuf.Android.<clinit>()
java.lang.Class 955cb8c08467
java.lang.Class 72817b5bf644
com.oracle.svm.core.hub.DynamicHubCompanion 54c9d10e0e81
java.lang.Class 931b46483214
com.oracle.svm.core.hub.DynamicHubCompanion fb8cd1c854e9
com.google.protobuf.Utf8$ServerProcessorWithEncodedLength.<clinit>()
com.google.protobuf.Utf8$ServerProcessorWithEncodedLength.createEncodedLengthMethod()
java.lang.Class.getMethod(String, Class[])
java.lang.Class.getMethod0(String, Class[])
java.lang.Class.getMethodsRecursive(String, Class[], boolean, boolean)
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata f87d92f056bd
java.lang.String 7e34fdd87264b48fcfc8b85
byte[] 9e5fa940303ff3c23a3f8e1d
java.lang.String 98281cfd2a33
byte[] 54025155ece9
java.lang.String 7e34fdd8726133dcc9ea69c
java.lang.PublicMethods$MethodList.filter(Method[], String, Class[], boolean)
java.lang.PublicMethods$Key.matches(Method, String, Class[])
java.lang.String 1eab5ff33a7dbaf763aaee86
byte[] 72c0842fc4eeeb5878fd64bb
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 1ece1e01e4db
java.lang.String 5d713462461f
byte[] bf5532b0b310
java.lang.String 9f45e7e692a9
byte[] 581f5681b5f8
java.lang.String 30d692bd5c2a
byte[] 8297bfa641c5
java.lang.String 8764fb2907bc
byte[] c02d95ad23
java.lang.String 72b20db234be
byte[] 29d44b0b27fd
java.lang.String 35488c66a7ab
byte[] 4b3a073c777e
java.lang.Class d2fb735547b2
java.lang.reflect.Method 9000e0f0fa7d
java.lang.reflect.Method d419f5dd4d87
java.lang.reflect.Method b9920c6d2af
java.lang.String d2a81345963d
byte[] ae990c4dc68f
java.lang.String dd239e4e79f6b06cdd93c2b3
byte[] ca80ca81cd7fcefdc1c4fe4e
java.lang.String 322b9456a075
byte[] 7cc6a0d5d8bc
java.lang.String d9da3a8503a61da1eb798cc6
byte[] f4f0ed8897f03b53c1cddb52
java.lang.String 884294f0a42e
byte[] 3679da5f9d72
java.lang.String 5cc972d69ed0
byte[] eb129fa52d46
java.lang.String 295091c5a9874b48fcfc8b85
byte[] ea9f0932ebda4e298ae33f7f
java.lang.String 1b2c8783c941
byte[] 818bcb1cea96
java.lang.String 969d11673bf1
byte[] 1171027c79b8
java.lang.String 37973a196310321cf41b8ab9
byte[] 1ac5fa214fdc3d3aa49f117
java.lang.String 7755186403f
byte[] 41b20e35cc20
java.lang.String c5665b2b0955
byte[] 7473a983fe3d
java.lang.String f012e83bae04b48fcfc8b85
byte[] 495902c1d9c91d6595453659
java.lang.String 58cede90873a
byte[] 805ff63f47f7
java.lang.String 5541b4c23687
byte[] f04000630515
java.lang.String 77ec4ba76401
byte[] 5e4e0e1bd4d9
java.lang.String f012e83bae0479714197458
java.lang.Class 5f3a20520ad8
java.lang.String f3b22e73b5a
byte[] b60c9e7229e4
java.lang.String 4182252b39e3
byte[] 2a1d4cdb5620
java.lang.String 199fd8ba9bdf
byte[] 4dfc1c13af1f
java.lang.String a4f1f387a7a8
byte[] edf8c3261242
java.lang.String 5a79cee305db
byte[] 71d3cc9520fe
java.lang.String fb83ca835a69
byte[] 306f8797946d
java.lang.String 54da32e9cfd6
byte[] 615df88bf626
java.lang.String 6dc25052ed13
byte[] b4653b133177
java.lang.String d03bc71363d9
byte[] 58c8f466fbcb
java.lang.String dd181c2b7316
byte[] dc6274a7474
java.lang.String cdb2bfafd6c3
byte[] dc0c1cc3bcf34e298ae33f7f
java.lang.String cc12c5141164
byte[] 4885faf5288b
java.lang.String 344de17c4bf7
byte[] e73761a2fcbf
java.lang.String de013344e958
byte[] d3e4c35ccca7
java.lang.String 238f004d09ae
byte[] 5997fddf965f
java.lang.String a0adc86891bb
byte[] e9721a7f90f8
java.lang.Class 16a2ff68c835
java.lang.Class[] c3e6a06ab413
com.oracle.svm.core.hub.DynamicHubCompanion 8ea0d06fb2be
java.lang.Class 9e5d66400a23
com.oracle.svm.core.hub.DynamicHubCompanion ee88a8840a3a
java.lang.Class f65a118fab46
com.oracle.svm.core.hub.DynamicHubCompanion 580ffc685c4b
com.oracle.svm.core.hub.DynamicHub$ReflectionMetadata 7a7528408b3
java.lang.Class 10af120c74ca
com.oracle.svm.core.hub.DynamicHubCompanion bf672f33ddf6
java.lang.Class 99bac27a762e
com.oracle.svm.core.hub.DynamicHubCompanion aba4be39f165
java.lang.Class d6d0d2697e83
java.lang.Class.methodToString(String, Class[])
java.lang.String 0
byte[] df576dfcea60
byte[] 1ac5fa214fd72b338b06bf7
java.lang.String fb2846a23856433ede9d9406
byte[] 6a9fc5019a146462690e1170
java.lang.Class.describeMethod(String, Class[], String)
java.lang.String 995fc05baaa149a6dc49d2f3
byte[] fdfaf6c7fa0dd9a22527e6b3
java.lang.String 47fe3e64bd4a
byte[] cbef0acc9484
com.google.protobuf.Utf8$Processor.encodeUtf8Naive(String, byte[], int, int)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.write(byte[], int, int)
java.lang.Class c12b1972b912
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xd9a8ea4d3bca2622c49ba8dd9976a60b0.to(CodedOutputStream)
io.lambdametrics.backend.protobuf.ProtobufWriter.lambda$message$0(int, ProtobufWriter, CodedOutputStream)
io.lambdametrics.backend.protobuf.ProtobufWriter.toByteArray()
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xa873f7671c3144c9b6c291c31b5779560 ffffffffe983
java.lang.Class 1aa3334d453b
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xa873f7671c3144c9b6c291c31b5779560.to(CodedOutputStream)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeByteArray(int, byte[], int, int)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeByteArrayNoTag(byte[], int, int)
java.lang.Class cf4a70c5c6ae
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xe8361dc014b47df05eed07cb09fbbbd20.to(CodedOutputStream)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeFixed64(int, long)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.bufferFixed64NoTag(long)
java.lang.Class a53e160a927f
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0xa61210a90afd6df9e67ce8a8c8ac2cb10.to(CodedOutputStream)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeUInt64(int, long)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.bufferUInt64NoTag(long)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder.metadata(RemoteWriteRequest$Metadata)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteEncoder.type(RemoteWriteRequest$Type)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Type 82b623156fe8
java.lang.Class dace0f3bc5ef
io.lambdametrics.backend.protobuf.ProtobufWriter$$Lambda/0x0f4ad90d2834996dda0d4ede79c467c50.to(CodedOutputStream)
com.google.protobuf.CodedOutputStream$OutputStreamEncoder.writeUInt32(int, int)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest$Type 4bebf6b696cc
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.encode(byte[])
java.lang.Class 5a73d4fdf406
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.<init>(byte[])
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.maxLength(int)
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.encode()
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.encode(int, int, int[])
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.four(int)
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.same(int, int, int)
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.literal(int, int)
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.copy(int, int)
io.lambdametrics.backend.prometheus.remotewrite.SnappyEncoder.far(int, int)
io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteClient.send(RemoteWriteVersion, byte[], Duration)
java.lang.String c3fa529d6a97
java.lang.String 8fe318d71591
java.lang.Class ff975877fe62
io.lambdametrics.backend.http.HttpEndpointRequest.<init>(String, URI, String, Map)
io.lambdametrics.backend.http.HttpEndpointClient.send(HttpEndpointRequest, byte[], Duration)
java.lang.Class d9430770b884
io.lambdametrics.backend.http.HttpEndpointClient.send(HttpEndpointRequest, byte[], Duration, BoundedHttpCaller$Reader)
io.lambdametrics.backend.http.HttpEndpointClient.headers(HttpEndpointRequest, byte[], long, Duration)
java.lang.Class bc53dd4a4503
io.lambdametrics.backend.http.HttpEndpointClient.left(long, Duration)
io.lambdametrics.backend.http.SecretAuthorization.headers(URI, String, byte[], Duration)
io.lambdametrics.backend.http.FixedSecret.get(Duration)
java.util.function.UnaryOperator$$Lambda/0x185843e096adbf546a4789ccf8bf09620 ffffffffcce7
java.lang.Class da4c234e98e6
java.util.function.UnaryOperator$$Lambda/0x185843e096adbf546a4789ccf8bf09620.apply(Object)
java.lang.String 9f6a25f493b
byte[] 6403e0fe8350
java.lang.String 45db6c4ecb8e41b5f00862d3
byte[] 7a3d051dee5dc6020afd06e2
java.lang.Class 2e410c9d5bc8
io.lambdametrics.backend.http.HttpEndpointClient$$Lambda/0x3631fcfd8ac3ccfa168a20285df374ed0.accept(Object, Object)
java.lang.String 8f34bbeb57c6
io.lambdametrics.backend.http.HttpEndpointClient.lambda$headers$1(Headers$Builder, String, Secret)
okhttp3.Headers$Builder.set(String, String)
okhttp3.internal._HeadersCommonKt.commonSet(Headers$Builder, String, String)
okhttp3.internal._HeadersCommonKt.headersCheckName(String)
byte[] 39f4c040aa93
okhttp3.internal._HeadersCommonKt.headersCheckValue(String, String)
okhttp3.Headers$Builder.removeAll(String)
okhttp3.internal._HeadersCommonKt.commonRemoveAll(Headers$Builder, String)
okhttp3.internal._HeadersCommonKt.commonAddLenient(Headers$Builder, String, String)
kotlin.text.StringsKt__StringsKt.trim(CharSequence)
kotlin.text.CharsKt__CharJVMKt.isWhitespace(char)
java.lang.Class 8256ed72b7fd
io.lambdametrics.backend.http.HttpEndpointClient$$Lambda/0x48e2ac258b2c26cc48389614407dd1320.accept(Object, Object)
java.lang.String e358248f5234
byte[] dfbe9056351d
byte[] 2c8cca2f566f
java.lang.String e4c9c20eae90
byte[] efb8dddf5bc1
byte[] f3d89e18522f
java.lang.String dd789da66322
byte[] 3a297f8ced23
okhttp3.internal._HeadersCommonKt.commonBuild(Headers$Builder)
com.oracle.svm.core.classinitialization.ClassInitializationInfo dbaea57953f4
java.lang.Class da43f726523b
com.oracle.svm.core.hub.DynamicHubCompanion b29e3a4afaee
java.util.concurrent.locks.ReentrantLock 8a6dc441e4bb
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc44f5fcaf43f
com.oracle.svm.core.FunctionPointerHolder ee0423f995b1
okhttp3.Headers.<clinit>()
java.lang.Class 487095628537
java.lang.Class 4f380ad1b036
okhttp3.Request$Builder.<init>()
java.lang.Class 63929a79bd49
com.oracle.svm.core.hub.DynamicHubCompanion c5601575c908
java.lang.Class 8a8a418a1b57
com.oracle.svm.core.hub.DynamicHubCompanion 66f67e5fad34
okhttp3.internal.EmptyTags.<clinit>()
okhttp3.Request$Builder.url(String)
okhttp3.Request$Builder.canonicalUrl(String)
java.lang.String 26590c8c2608
byte[] fbe189d3e3ba
java.lang.String 4e6ff1506083
byte[] fa6da35bf541
java.lang.String 1627c98b85bf
byte[] a8d00bbcc54e
okhttp3.internal._HeadersCommonKt.commonNewBuilder(Headers)
kotlin.collections.CollectionsKt__MutableCollectionsKt.addAll(Collection, Object[])
java.util.Arrays$ArrayList.toArray()
com.oracle.svm.core.classinitialization.ClassInitializationInfo ba59ddcd3cf2
java.lang.Class 79a92d2034ef
com.oracle.svm.core.hub.DynamicHubCompanion 86e1223d2ad8
java.util.concurrent.locks.ReentrantLock 59d4bfb712b2
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc9a3d4eace72d
com.oracle.svm.core.FunctionPointerHolder c3c06070d1a2
okhttp3.MediaType.<clinit>()
java.lang.Class 82cdd07fe9b8
java.lang.String 721185367726
byte[] 13b2db56d28d
java.lang.String df2593126d9f
byte[] abf9a336749
java.util.regex.CharPredicates$$Lambda/0x26e682562649de70fdc51e025ed5d00a0 ffffffff8541
java.lang.Class 736be0f30d6
java.lang.Class dc3f6c9af1c2
java.lang.Class c095711d05c3
java.lang.Class 4dd4652ef595
java.lang.Class 97b46d094ccc
java.lang.Class 2e1241748295
okhttp3.MediaType$Companion.get(String)
kotlin.text.Regex.matchAt(CharSequence, int)
java.lang.String 967219d05bdb
byte[] e9598b5405f2
java.util.regex.Matcher.region(int, int)
java.lang.Class f42ff657c303
kotlin.text.MatcherMatchResult.<init>(Matcher, CharSequence)
java.lang.Class 1d5d7479ecb2
com.oracle.svm.core.classinitialization.ClassInitializationInfo a4543a4ab4b3a4543a4ab4b3
java.lang.Class 36a0733bae14
com.oracle.svm.core.hub.DynamicHubCompanion c8d5748b76b3
java.util.concurrent.locks.ReentrantLock e5de99457d43e5de99457d43
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc221b62447474
kotlin.text.MatcherMatchResult$groupValues$1.get(int)
kotlin.text.RegexKt.range(MatchResult)
kotlin.ranges.RangesKt___RangesKt.until(int, int)
com.oracle.svm.core.classinitialization.ClassInitializationInfo cab3d8ca28d1
java.lang.Class 3057379f51eb
com.oracle.svm.core.hub.DynamicHubCompanion 9ef8cc984ffb
java.util.concurrent.locks.ReentrantLock ef1975b2aead
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc6eb49c4eb82e
java.lang.Class 427def7989c3
com.oracle.svm.core.hub.DynamicHubCompanion 6557d73213b4
com.oracle.svm.core.classinitialization.ClassInitializationInfo c2b13a79b573
java.util.concurrent.locks.ReentrantLock 2b1e88c88349
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc1137090fa8d6
com.oracle.svm.core.FunctionPointerHolder 445dda534653
kotlin.ranges.IntProgression.<clinit>()
java.lang.Class 58c80980cea6
java.lang.Class[] 8265631e3476
java.lang.Class 45fd29c23a85
java.lang.Class 6c5cd5227ee8
com.oracle.svm.core.FunctionPointerHolder 674db97af460
kotlin.ranges.IntRange.<clinit>()
java.lang.Class b38308fe102d
kotlin.ranges.IntProgression.<init>(int, int, int)
kotlin.internal.ProgressionUtilKt.getProgressionLastElement(int, int, int)
kotlin.internal.ProgressionUtilKt.differenceModulo(int, int, int)
java.lang.Class 3cb193db04b
com.oracle.svm.core.hub.DynamicHubCompanion 79a88e999273
okhttp3.RequestBody.<clinit>()
java.lang.Class 46dcfed0f91e
okhttp3.RequestBody$Companion.create(ByteString, MediaType)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 341cc2ef71d0341cc2ef71d0
java.lang.Class 3af625c0752d
com.oracle.svm.core.hub.DynamicHubCompanion fd98fdd1220b
java.util.concurrent.locks.ReentrantLock 37525d21fdd937525d21fdd9
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbc694a927fb38e
okhttp3.RequestBody$Companion.create(byte[], MediaType)
okhttp3.RequestBody$Companion.create(byte[], MediaType, int, int)
okhttp3.internal._UtilCommonKt.checkOffsetAndCount(long, long, long)
java.lang.Class 776519371a19
com.oracle.svm.core.hub.DynamicHubCompanion 4f9002923ffe
okhttp3.Request$Builder.method(String, RequestBody)
com.oracle.svm.core.classinitialization.ClassInitializationInfo 5f448b0d00d2
java.lang.Class 986d7b7c1c3c
com.oracle.svm.core.hub.DynamicHubCompanion 76a6986fb630
java.util.concurrent.locks.ReentrantLock b88d242cc95e
java.util.concurrent.locks.ReentrantLock$NonfairSync 964531a35dbce6f56cca8515
com.oracle.svm.core.FunctionPointerHolder 888899156fee
okhttp3.internal.http.HttpMethod.<clinit>()
okhttp3.internal.http.HttpMethod.permitsRequestBody(String)
java.lang.String b2163a1f60e
byte[] 94576d127406
java.lang.Class 88a20d6398dd
okhttp3.Request.<init>(Request$Builder)
java.lang.Class b3702719e75f
io.lambdametrics.backend.http.HttpEndpointClient.reason(IOException, Duration)
byte[] ab8f2ee8f64b513a4cd2a80d
java.lang.String c79b70144e0e
byte[] 3f205c617545
io.lambdametrics.backend.http.HttpEndpointClient.retry(String)
io.lambdametrics.app.push.PushRequests$$Lambda/0x6f7b7e3c6bb37c1266db83c1563bf2e40.accept(Object)
io.lambdametrics.app.log.StdoutLogger 9a3906a6aaf8523d837b4218
java.lang.String d7eb497aeccb
byte[] c45825ee5e23
java.lang.Long c4b253bed5dd3b7bf8e16f7c
java.lang.Long 2f4c086b9dad3b7bf8e16f7c
java.lang.Long 91148eb5e0263b7bf8e16f7c
java.lang.String 77ff8c17a047c22bdf6066e
java.lang.String 4ea29f652d75
byte[] 64ed37791c7b
java.lang.String 7556f21b3f8d
byte[] 56c90b911da
java.lang.String 810a8098f690
byte[] d6eec333c475
java.lang.String 350fc57eb9e6
byte[] d2a4aa66cd9c
java.lang.String d00753aa8d003a7112dcf3a4
byte[] 4ee3b5775189397a00282eea
java.lang.String 3256b47c2f8e
byte[] 63e4dc8e9654
java.lang.String d6ad1a2d4abd
byte[] 8c66ee5e07c6
java.lang.String 5150f470225f91004035029f
byte[] 57e0f68f43abb1b68bf3000f
java.lang.invoke.MethodType 45d7e1bedcb145d7e1bedcb1
java.lang.String bf51ff4d1ab6
byte[] 14c62de8fb81
byte[] 3790232b161a
java.lang.String fa56a0d90e09a129d9e651c6
byte[] 831a34b1b5ffb7b9cbc89367
java.lang.String 1ddf995acc94d4770b9a677f
byte[] add210886eebd4a43394f5b0
java.lang.String 2c45268b2563
byte[] a31ce8ec860a
java.lang.String 963e3e409744
byte[] c5d34688f1c3
java.lang.String b00701dc9fc0
byte[] e1826685766e
java.lang.String 9aaada9052bd
byte[] 835b2d1bab2b
java.util.HashMap$Node b9e76e23f145

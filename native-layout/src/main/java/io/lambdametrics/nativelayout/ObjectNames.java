// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import com.oracle.graal.pointsto.heap.ImageHeapConstant;
import com.oracle.graal.pointsto.heap.ImageHeapObjectArray;
import com.oracle.graal.pointsto.heap.ImageHeapPrimitiveArray;
import com.oracle.svm.core.hub.DynamicHub;
import com.oracle.svm.core.image.ImageHeapObject;
import com.oracle.svm.hosted.image.NativeImageHeap;
import com.oracle.svm.hosted.image.NativeImageHeap.ObjectInfo;
import com.oracle.svm.hosted.meta.HostedField;
import com.oracle.svm.hosted.meta.HostedInstanceClass;
import com.oracle.svm.hosted.meta.HostedMethod;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;
import org.jspecify.annotations.Nullable;

/**
 * Names the objects of the image heap so that another build of slightly different sources gives the
 * same object the same name.
 *
 * <p>A name consists of the object's class and a hash of its content. Objects of the same content
 * are told apart by their owner: the object, field or method that brought them into the image. The
 * builder's own objects are named by their owner only, because they contain numbers that differ
 * between builds.
 *
 * <p>Several objects may still have the same name. Not thread-safe.
 */
final class ObjectNames {

  private static final String BUILDER = "com.oracle.";

  /** Method handles contain counters. */
  private static final String METHOD_HANDLES = "java.lang.invoke.";

  private static final int CONTENT_DEPTH = 2;
  private static final int OWNER_DEPTH = 8;
  private static final int MAX_ELEMENTS = 64;

  private final NativeImageHeap heap;
  private final Field owner;
  private final IdentityHashMap<ObjectInfo, String> contents = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<HostedInstanceClass, HostedField[]> fields = new HashMap<>();

  ObjectNames(NativeImageHeap heap) {
    this.heap = heap;
    try {
      owner = ObjectInfo.class.getDeclaredField("reason");
    } catch (NoSuchFieldException e) {
      throw new LinkageError(
          "this version of GraalVM does not say why an object is in an image", e);
    }
    owner.setAccessible(true);
  }

  String of(ImageHeapObject object) {
    if (counts.isEmpty()) {
      for (ObjectInfo each : heap.getObjects()) {
        counts.merge(byContent(each), 1, Integer::sum);
      }
    }
    ObjectInfo info = (ObjectInfo) object;
    String name = byContent(info);
    return counts.getOrDefault(name, 1) == 1 ? name : name + hex(ownerHash(info, OWNER_DEPTH));
  }

  private String byContent(ObjectInfo info) {
    String known = contents.get(info);
    if (known == null) {
      known = className(info) + " " + hex(hash(info));
      contents.put(info, known);
    }
    return known;
  }

  private long hash(ObjectInfo info) {
    return isOfBuilder(info) && !(info.getObject() instanceof DynamicHub)
        ? ownerHash(info, OWNER_DEPTH)
        : contentHash(info, CONTENT_DEPTH);
  }

  private boolean isOfBuilder(ObjectInfo info) {
    if (className(info).startsWith(BUILDER) || className(info).startsWith(METHOD_HANDLES)) {
      return true;
    }
    return ownerOf(info) instanceof ObjectInfo parent && className(parent).startsWith(BUILDER);
  }

  private long ownerHash(ObjectInfo info, int depth) {
    Object reason = ownerOf(info);
    long hash =
        switch (reason) {
          case null -> 0;
          case ObjectInfo parent when depth == 0 -> className(parent).hashCode();
          case ObjectInfo parent when parent.getObject() instanceof DynamicHub ->
              contentHash(parent, 0);
          case ObjectInfo parent -> ownerHash(parent, depth - 1);
          case HostedField field -> field.format("%H.%n").hashCode();
          case HostedMethod method -> ProfiledMethods.nameOf(method).hashCode();
          default -> reason.toString().hashCode();
        };
    return mix(hash, className(info).hashCode());
  }

  private @Nullable Object ownerOf(ObjectInfo info) {
    try {
      return owner.get(info);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private long contentHash(ObjectInfo info, int depth) {
    long hash = className(info).hashCode();
    if (info.getObject() instanceof String text) {
      return mix(hash, text.hashCode());
    }
    if (info.getObject() instanceof DynamicHub hub) {
      return mix(hash, hub.getName().hashCode());
    }
    // Its field "hash" differs from build to build.
    if (info.getObject() instanceof Enum<?> constant) {
      return mix(hash, constant.name().hashCode());
    }
    ImageHeapConstant content = info.getConstant();
    if (content instanceof ImageHeapPrimitiveArray array) {
      return mix(hash, primitivesHash(array.getArray()));
    }
    if (content instanceof ImageHeapObjectArray array) {
      hash = mix(hash, array.getLength());
      for (int i = 0; i < Math.min(MAX_ELEMENTS, array.getLength()); i++) {
        hash = mix(hash, valueHash(array.readElementValue(i), depth));
      }
      return hash;
    }
    if (info.getClazz() instanceof HostedInstanceClass type) {
      for (HostedField field : fields.computeIfAbsent(type, ObjectNames::sortedFields)) {
        // The others are not in the image.
        if (field.isRead() && field.isValueAvailable() && field.hasLocation()) {
          JavaConstant value = heap.hConstantReflection.readFieldValue(field, content);
          hash = mix(hash, valueHash(value, depth));
        }
      }
    }
    return hash;
  }

  private long valueHash(@Nullable JavaConstant value, int depth) {
    if (value == null || value.isNull()) {
      return 0;
    }
    if (value.getJavaKind().isPrimitive()) {
      return value.asBoxedPrimitive().hashCode();
    }
    // A pointer to a method or to native memory is no object of the heap.
    ObjectInfo info = value instanceof ImageHeapConstant ? heap.getConstantInfo(value) : null;
    if (info == null) {
      return 1;
    }
    return depth == 0 && !(info.getObject() instanceof String)
        ? className(info).hashCode()
        : contentHash(info, depth - 1);
  }

  private static HostedField[] sortedFields(HostedInstanceClass type) {
    HostedField[] sorted = type.getInstanceFields(true).clone();
    Arrays.sort(sorted, Comparator.comparing(field -> field.format("%H.%n")));
    return sorted;
  }

  private static long primitivesHash(Object array) {
    long hash = Array.getLength(array);
    for (int i = 0; i < Array.getLength(array); i++) {
      hash = mix(hash, Array.get(array, i).hashCode());
    }
    return hash;
  }

  private static String className(ObjectInfo info) {
    return info.getClazz().toJavaName(true);
  }

  private static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  private static String hex(long hash) {
    return Long.toHexString(hash >>> 16);
  }
}

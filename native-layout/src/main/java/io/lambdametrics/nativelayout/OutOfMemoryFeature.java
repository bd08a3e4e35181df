// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import com.oracle.svm.core.ParsingReason;
import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.feature.InternalFeature;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderConfiguration.Plugins;
import jdk.graal.compiler.nodes.graphbuilderconf.GraphBuilderContext;
import jdk.graal.compiler.nodes.graphbuilderconf.NodePlugin;
import jdk.graal.compiler.nodes.java.NewArrayWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewInstanceWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayWithExceptionNode;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/**
 * Makes every allocation throw an {@link OutOfMemoryError} that {@code catch} and {@code finally}
 * see.
 *
 * <p>Without this feature, an error of an allocation only reaches a handler in the same method (or
 * in a method into which that one is inlined) if the handler names {@code OutOfMemoryError} itself.
 * It skips {@code catch (Throwable)}, {@code catch (Error)} and {@code finally}, so locks stay
 * locked, threads die, and sockets keep the id of a thread that has ended: closing such a socket
 * signals that thread, which crashes the process.
 */
public final class OutOfMemoryFeature implements InternalFeature {

  @Override
  public void registerGraphBuilderPlugins(
      Providers providers, Plugins plugins, ParsingReason reason) {
    if (reason == ParsingReason.PointsToAnalysis || reason == ParsingReason.AOTCompilation) {
      plugins.appendNodePlugin(new AllocationsThatThrow());
    }
  }

  private static final class AllocationsThatThrow implements NodePlugin {

    @Override
    public boolean handleNewInstance(GraphBuilderContext builder, ResolvedJavaType type) {
      if (!canThrow(builder)) {
        return false;
      }
      builder.addPush(JavaKind.Object, new NewInstanceWithExceptionNode(type, true));
      return true;
    }

    @Override
    public boolean handleNewArray(
        GraphBuilderContext builder, ResolvedJavaType elements, ValueNode length) {
      if (!canThrow(builder)) {
        return false;
      }
      builder.addPush(JavaKind.Object, new NewArrayWithExceptionNode(elements, length, true));
      return true;
    }

    @Override
    public boolean handleNewMultiArray(
        GraphBuilderContext builder, ResolvedJavaType type, ValueNode[] dimensions) {
      if (!canThrow(builder)) {
        return false;
      }
      builder.addPush(JavaKind.Object, new NewMultiArrayWithExceptionNode(type, dimensions));
      return true;
    }

    private static boolean canThrow(GraphBuilderContext builder) {
      if (builder.parsingIntrinsic()) {
        return false;
      }
      ResolvedJavaMethod method = builder.getMethod();
      String owner = method.getDeclaringClass().getName();
      return !owner.startsWith("Lcom/oracle/svm/")
          && !owner.startsWith("Ljdk/graal/")
          && !owner.startsWith("Lorg/graalvm/")
          && !Uninterruptible.Utils.isUninterruptible(method);
    }
  }
}

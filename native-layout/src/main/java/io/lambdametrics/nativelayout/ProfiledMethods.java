// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import com.oracle.svm.hosted.ImageSingletonsSupportImpl.HostedManagement;
import com.oracle.svm.hosted.code.CodeSectionLayouter;
import com.oracle.svm.hosted.meta.HostedMethod;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.code.CompilationResult;
import org.graalvm.nativeimage.ImageSingletons;

/**
 * Places the methods that the profile names at the start of the code section, in the profile's
 * order. The other methods keep the builder's order, which is that of their names.
 */
final class ProfiledMethods implements CodeSectionLayouter {

  private final LayoutProfile profile;
  private final CodeSectionLayouter usual;

  private ProfiledMethods(LayoutProfile profile, CodeSectionLayouter usual) {
    this.profile = profile;
    this.usual = usual;
  }

  /** Takes the place of the builder's own layouter, which the builder has just chosen. */
  @SuppressWarnings("unchecked")
  static void replaceLayouter(LayoutProfile profile) {
    CodeSectionLayouter usual = ImageSingletons.lookup(CodeSectionLayouter.class);
    try {
      // The public interface only adds singletons.
      Field singletons = HostedManagement.class.getDeclaredField("configObjects");
      singletons.setAccessible(true);
      ((Map<Class<?>, Object>) singletons.get(HostedManagement.get()))
          .put(CodeSectionLayouter.class, new ProfiledMethods(profile, usual));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the methods cannot be placed in this version of GraalVM", e);
    }
  }

  /** Returns the name of a method: its class, own name and parameters. */
  static String nameOf(HostedMethod method) {
    return method.format("%H.%n(%p)");
  }

  @Override
  public List<HostedMethod> layout(Map<HostedMethod, CompilationResult> compilations) {
    List<HostedMethod> all = usual.layout(compilations);
    LinkedHashSet<HostedMethod> ordered =
        new LinkedHashSet<>(profile.first(all, ProfiledMethods::nameOf));
    ordered.addAll(all);
    return new ArrayList<>(ordered);
  }
}

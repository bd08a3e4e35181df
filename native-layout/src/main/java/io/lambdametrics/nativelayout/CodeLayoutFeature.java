package io.lambdametrics.nativelayout;

import com.oracle.svm.hosted.code.CodeLayoutOptimizationFeature;
import com.oracle.svm.hosted.code.CodeSectionLayouter;
import com.oracle.svm.hosted.code.SortByMethodNameCodeSectionLayouter;
import com.oracle.svm.hosted.meta.HostedMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.code.CompilationResult;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.hosted.Feature;

/**
 * Places the methods that the profile names at the start of the code section, in the profile's
 * order. The other methods are sorted by name, as usual.
 *
 * <p>The builder uses this class in place of the feature that it extends, because it uses the most
 * specific class of a feature.
 */
public final class CodeLayoutFeature extends CodeLayoutOptimizationFeature {

  @Override
  public void beforeCompilation(Feature.BeforeCompilationAccess access) {
    if (LayoutSettings.fitsBuilder()) {
      ImageSingletons.add(CodeSectionLayouter.class, new ProfiledLayouter());
    } else {
      super.beforeCompilation(access);
    }
  }

  /** Returns the name of a method: its class, own name and parameters. */
  static String nameOf(HostedMethod method) {
    return method.format("%H.%n(%p)");
  }

  private static final class ProfiledLayouter implements CodeSectionLayouter {

    @Override
    public List<HostedMethod> layout(Map<HostedMethod, CompilationResult> compilations) {
      List<HostedMethod> byName = new SortByMethodNameCodeSectionLayouter().layout(compilations);
      LayoutProfile profile = LayoutSettings.profile();
      LinkedHashSet<HostedMethod> ordered =
          new LinkedHashSet<>(profile.first(byName, CodeLayoutFeature::nameOf));
      ordered.addAll(byName);
      return new ArrayList<>(ordered);
    }
  }
}

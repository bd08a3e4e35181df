// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativelayout;

import com.oracle.svm.core.genscavenge.ChunkedImageHeapLayouter;
import com.oracle.svm.core.genscavenge.ProfiledPartition;
import com.oracle.svm.core.image.ImageHeapLayouter;
import com.oracle.svm.core.image.ImageHeapObject;
import com.oracle.svm.hosted.FeatureImpl.AfterCompilationAccessImpl;
import com.oracle.svm.hosted.FeatureImpl.BeforeImageWriteAccessImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.hosted.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Places the methods and objects that the profile names at the start of the code and of each part
 * of the image heap, in the profile's order. Prints how much of the profile the image contains, and
 * writes the map of the image that a recorder needs.
 */
public final class LayoutFeature implements Feature {

  /** The least share of the profile's names, in percent, that an image should contain. */
  private static final int EXPECTED_PERCENT = 90;

  private @Nullable ObjectNames names;

  /** Keeps this feature out of the build where the builder is another version. */
  @Override
  public boolean isInConfiguration(IsInConfigurationAccess access) {
    boolean fits = LayoutSettings.fitsBuilder();
    if (!fits) {
      System.out.println(
          "Warning: the image keeps GraalVM's own layout, and will use more memory, because the"
              + " module native-layout does not know GraalVM "
              + LayoutSettings.builderVersion());
    }
    return fits;
  }

  @Override
  public void afterAnalysis(AfterAnalysisAccess access) {
    ImageHeapLayouter layouter = ImageSingletons.lookup(ImageHeapLayouter.class);
    ProfiledPartition.replaceIn((ChunkedImageHeapLayouter) layouter, this::usedFirst);
  }

  @Override
  public void beforeCompilation(BeforeCompilationAccess access) {
    ProfiledMethods.replaceLayouter(LayoutSettings.profile());
  }

  @Override
  public void afterCompilation(AfterCompilationAccess access) {
    names = new ObjectNames(((AfterCompilationAccessImpl) access).getHeap());
  }

  private List<ImageHeapObject> usedFirst(List<ImageHeapObject> objects) {
    LayoutProfile profile = LayoutSettings.profile();
    return profile.isEmpty() ? List.of() : profile.first(objects, names()::of);
  }

  @Override
  public void beforeImageWrite(BeforeImageWriteAccess access) {
    LayoutProfile profile = LayoutSettings.profile();
    if (!profile.isEmpty()) {
      System.out.println(report(profile));
    }
    Path map = LayoutSettings.map();
    if (map != null) {
      try {
        ImageMapWriter.write(map, ((BeforeImageWriteAccessImpl) access).getImage(), names());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the image's map, " + map, e);
      }
    }
  }

  private ObjectNames names() {
    return Objects.requireNonNull(names, "objects are placed after the compilation");
  }

  private static String report(LayoutProfile profile) {
    int percent = profile.found() * 100 / profile.size();
    String result =
        "Layout: the image contains %d of the profile's %d methods and objects (%d %%)"
            .formatted(profile.found(), profile.size(), percent);
    return percent >= EXPECTED_PERCENT
        ? result
        : "Warning: " + result + ". Record the profile again: docs/performance.md says how.";
  }
}

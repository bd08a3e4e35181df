// SPDX-License-Identifier: Apache-2.0
package com.oracle.svm.core.genscavenge;

import com.oracle.svm.core.image.ImageHeapLayouter.ImageHeapLayouterControl;
import com.oracle.svm.core.image.ImageHeapObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A partition of the image heap that takes the order of its first objects from a profile. The
 * builder would sort all of them by size.
 *
 * <p>Stands in the builder's package, because only this package may create a partition and lay it
 * out.
 */
public final class ProfiledPartition extends ChunkedImageHeapPartition {

  private final List<ImageHeapObject> objects = new ArrayList<>();
  private final UnaryOperator<List<ImageHeapObject>> usedFirst;

  private ProfiledPartition(
      ChunkedImageHeapPartition replaced, UnaryOperator<List<ImageHeapObject>> usedFirst) {
    super(replaced.getName(), replaced.isWritable(), false);
    this.usedFirst = usedFirst;
  }

  /**
   * Replaces the partitions of a layouter, except those for huge objects. No object may have been
   * assigned to them yet.
   *
   * @param usedFirst returns those of a partition's objects that come first, in their order
   */
  public static void replaceIn(
      ChunkedImageHeapLayouter layouter, UnaryOperator<List<ImageHeapObject>> usedFirst) {
    ChunkedImageHeapPartition[] partitions = layouter.getPartitions();
    for (int i = 0; i < partitions.length; i++) {
      if (!partitions[i].usesUnalignedObjects()) {
        partitions[i] = new ProfiledPartition(partitions[i], usedFirst);
      }
    }
  }

  @Override
  void assign(ImageHeapObject object) {
    objects.add(object);
  }

  /** Places the objects of the profile, and then lets the builder place the others as usual. */
  @Override
  void layout(ChunkedImageHeapAllocator allocator, ImageHeapLayouterControl control) {
    List<ImageHeapObject> first = usedFirst.apply(objects);
    allocator.maybeStartAlignedChunk();
    long start = allocator.getPosition();
    for (ImageHeapObject object : first) {
      place(object, start, allocator, control);
    }
    Set<ImageHeapObject> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    placed.addAll(first);
    List<ImageHeapObject> others = objects.stream().filter(it -> !placed.contains(it)).toList();
    others.forEach(super::assign);
    super.layout(allocator, control);
    others.forEach(object -> object.setOffsetInPartition(object.getOffset() - start));
    startOffset = start;
  }

  private void place(
      ImageHeapObject object,
      long start,
      ChunkedImageHeapAllocator allocator,
      ImageHeapLayouterControl control) {
    if (allocator.getRemainingBytesInAlignedChunk() < object.getSize()) {
      allocator.startNewAlignedChunk();
      control.poll();
    }
    long offset = allocator.allocateObjectInAlignedChunk(object, isWritable());
    object.setOffsetInPartition(offset - start);
    if (firstObject == null) {
      firstObject = object.getWrapped();
    }
    lastObject = object.getWrapped();
  }
}

/**
 * Lays an executable of GraalVM's {@code native-image} out by a profile.
 *
 * <p>An operating system reads an executable by pages. What a start uses is little, but the builder
 * scatters it over most of the pages: it sorts methods by name and objects by size. This package
 * places what a profile names first, in the order of the first use.
 *
 * <p>It also makes a lack of memory visible to every handler ({@link
 * io.lambdametrics.nativelayout.OutOfMemoryFeature}).
 *
 * <p>It becomes a part of the builder's module ({@code --patch-module}), and fits one version of
 * GraalVM: the one in this module's POM.
 */
@NullMarked
package io.lambdametrics.nativelayout;

import org.jspecify.annotations.NullMarked;

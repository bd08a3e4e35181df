/**
 * The programs that assemble a layer: {@link io.lambdametrics.layertools.LayerBuilder} puts its
 * files together, {@link io.lambdametrics.layertools.AotCacheRecorder} adds the AOT cache, {@link
 * io.lambdametrics.layertools.ThirdPartyNotices} the licences, {@link
 * io.lambdametrics.layertools.BillOfMaterials} completes the bill of materials, and {@link
 * io.lambdametrics.layertools.LayerZip} packs it. Maven runs them when it builds the extension.
 */
@NullMarked
package io.lambdametrics.layertools;

import org.jspecify.annotations.NullMarked;

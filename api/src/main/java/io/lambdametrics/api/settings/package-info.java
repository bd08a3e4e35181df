/**
 * Settings, which are environment variables.
 *
 * <p>A {@link io.lambdametrics.api.settings.Setting} describes a variable. {@link
 * io.lambdametrics.api.settings.Settings} reads it and collects the errors, so that users see all
 * of them at once.
 */
@NullMarked
package io.lambdametrics.api.settings;

import org.jspecify.annotations.NullMarked;

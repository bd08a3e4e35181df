/**
 * Environment variables, read in one manner by everything that has settings.
 *
 * <p>A {@link io.lambdametrics.api.settings.Setting} says what a variable may hold; {@link
 * io.lambdametrics.api.settings.Settings} reads it and collects what is wrong, so that a user is
 * told every fault at once.
 */
@NullMarked
package io.lambdametrics.api.settings;

import org.jspecify.annotations.NullMarked;

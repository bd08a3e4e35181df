/**
 * The environment variables that Lambda sets for a function that calls AWS: its region, its
 * credentials and the addresses of services.
 */
@NullMarked
package io.lambdametrics.backend.aws;

import org.jspecify.annotations.NullMarked;

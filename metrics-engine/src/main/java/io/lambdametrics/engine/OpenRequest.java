package io.lambdametrics.engine;

/**
 * A request that was counted, and whose report had not come when its process ended. The report can
 * come to the next process of the same environment.
 *
 * @param id the request's id, never blank
 * @param error whether it was counted as an error
 * @param timeout whether it was counted as a time-out
 * @param outOfMemory whether it was counted as out of memory
 */
public record OpenRequest(String id, boolean error, boolean timeout, boolean outOfMemory) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public OpenRequest {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id is blank");
    }
  }
}

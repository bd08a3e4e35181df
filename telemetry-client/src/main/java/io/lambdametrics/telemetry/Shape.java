package io.lambdametrics.telemetry;

import com.fasterxml.jackson.core.JsonParser;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in the text of an element its values stand, and which fields they are of. An element whose
 * text differs in nothing but values has the same fields, and only those values have to be read.
 * Wherever the new values are plain, the fields are what {@link JsonObject#read} would make of that
 * element.
 */
final class Shape {

  // The values, in the order in which they stand in the text.
  private JsonObject[] objects = new JsonObject[16];
  private Field[] fields = new Field[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private boolean usable = true;
  private int start;
  private int end;

  // What another element has: where its values stand, and those that differ.
  private int[] newStarts = {};
  private int[] newEnds = {};
  private int[] differing = {};
  private @Nullable Object[] newTexts = {};
  private double[] newNumbers = {};

  /** Notes the text or number that {@code parser} stands at and has read, and whose it is. */
  void note(JsonParser parser, JsonObject object, Field field) {
    if (count == starts.length) {
      objects = Arrays.copyOf(objects, 2 * count);
      fields = Arrays.copyOf(fields, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    objects[count] = object;
    fields[count] = field;
    starts[count] = (int) parser.currentTokenLocation().getCharOffset();
    ends[count] = (int) parser.currentLocation().getCharOffset();
    count++;
  }

  /** Notes that the fields do not follow from the values alone. */
  void spoil() {
    usable = false;
  }

  /**
   * To be called when all values are noted.
   *
   * @param body where the element stands from {@code start} to {@code end}
   * @param offset what to add to the parser's places to have those in {@code body}
   * @return whether it can be compared with
   */
  boolean complete(byte[] body, int start, int end, int offset) {
    for (int i = start; i < end; i++) {
      usable &= body[i] >= ' ' && body[i] != '\\';
    }
    for (int i = 0; i < count; i++) {
      starts[i] += offset;
      ends[i] += offset;
      if (body[starts[i]] == '"') {
        starts[i]++;
        ends[i]--;
      }
    }
    this.start = start;
    this.end = end;
    newStarts = new int[count];
    newEnds = new int[count];
    differing = new int[count];
    newTexts = new Object[count];
    newNumbers = new double[count];
    return usable;
  }

  /**
   * Makes this the shape of the element that begins at {@code start}, with its values in the
   * fields.
   *
   * @return false if it is of another shape, or a value is not plain; then nothing has changed
   */
  boolean moveTo(PlainValues body, int start) {
    byte[] bytes = body.bytes;
    int old = this.start;
    int now = start;
    int value = 0;
    int differences = 0;
    while (true) {
      int rest = Math.min(end - old, bytes.length - now);
      int same = Arrays.mismatch(bytes, old, end, bytes, now, now + rest);
      int difference = same < 0 ? end : old + same;
      while (value < count && ends[value] < difference) {
        newStarts[value] = starts[value] + now - old;
        newEnds[value] = ends[value] + now - old;
        value++;
      }
      if (same < 0) {
        break;
      }
      if (value == count || starts[value] > difference) {
        return false;
      }
      now += starts[value] - old;
      newStarts[value] = now;
      if (bytes[starts[value] - 1] == '"') {
        newTexts[differences] = body.text(fields[value], now);
      } else {
        newTexts[differences] = null;
        newNumbers[differences] = body.number(now);
      }
      now = body.end();
      if (now < 0) {
        return false;
      }
      newEnds[value] = now;
      old = ends[value];
      differing[differences++] = value++;
    }
    adopt(start, now + end - old, differences);
    return true;
  }

  private void adopt(int newStart, int newEnd, int differences) {
    for (int i = 0; i < differences; i++) {
      int value = differing[i];
      Object text = newTexts[i];
      if (text == null) {
        objects[value].put(fields[value], newNumbers[i]);
      } else {
        objects[value].put(fields[value], text);
      }
    }
    int[] places = starts;
    starts = newStarts;
    newStarts = places;
    places = ends;
    ends = newEnds;
    newEnds = places;
    start = newStart;
    end = newEnd;
  }

  /** The place behind the element. */
  int end() {
    return end;
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.lambdametrics.telemetry.internal.json.Field;
import io.lambdametrics.telemetry.internal.json.JsonObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the values in an event's JSON, and the fields that hold these values.
 *
 * <p>Another event whose JSON differs in values only has the same fields, so only the differing
 * values must be read. If they are plain (see {@link PlainValueReader}), the fields become what
 * {@link JsonObject#read} would read from that event.
 */
final class EventTemplate implements JsonObject.Observer {

  /** The parser reads an array of one element, so it reads a bracket before the element. */
  private static final int READ_BEFORE_ELEMENT = 1;

  // The values, in the order of the JSON; positions count from the start of the element.
  private JsonObject[] objects = new JsonObject[16];
  private Field[] fields = new Field[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private boolean usable = true;
  private int refused;

  /** Contains the element from {@link #start} to {@link #end}. */
  private byte[] text = {};

  private int start;
  private int end;

  /** Memory for an element of an earlier batch. */
  private byte[] own = {};

  // The values in which another element differs, what they are there, and how much longer.
  private int differences;
  private int[] differing = {};
  private @Nullable Object[] newTexts = {};
  private double[] newNumbers = {};
  private int[] growths = {};

  @Override
  public void valueRead(JsonParser parser, JsonObject object, Field field) {
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

  @Override
  public void notReusable() {
    usable = false;
  }

  @Override
  public void valueRefused() {
    refused++;
    notReusable();
  }

  /** Returns the number of refused values. */
  int refused() {
    return refused;
  }

  /**
   * Completes the template after its element was read.
   *
   * @param body contains the element from {@code start} to {@code end}
   * @return whether other elements can be compared with this template
   */
  boolean complete(byte[] body, int start, int end) {
    for (int i = start; i < end; i++) {
      usable &= body[i] >= ' ' && body[i] != '\\';
    }
    for (int i = 0; i < count; i++) {
      starts[i] -= READ_BEFORE_ELEMENT;
      ends[i] -= READ_BEFORE_ELEMENT;
      if (body[start + starts[i]] == '"') {
        starts[i]++;
        ends[i]--;
      }
    }
    this.text = body;
    this.start = start;
    this.end = end;
    differing = new int[count];
    growths = new int[count];
    newTexts = new Object[count];
    newNumbers = new double[count];
    return usable;
  }

  /**
   * Moves the template to another element, and sets the fields to its values.
   *
   * @param newStart the start of the element in {@code body}
   * @return false if the element differs in more than values, or if a value is not plain; then
   *     nothing has changed
   */
  boolean moveTo(PlainValueReader body, int newStart) {
    byte[] newText = body.bytes();
    differences = 0;
    int value = 0;
    int at = start;
    int newAt = newStart;
    int same = countSameBytes(at, newText, newAt);
    while (at + same < end) {
      value = valueAt(at + same - start, value);
      if (value < 0 || !readNewValue(value, body, newAt + start + starts[value] - at)) {
        return false;
      }
      at = start + ends[value];
      newAt = body.end();
      value++;
      same = countSameBytes(at, newText, newAt);
    }
    adopt(newText, newStart, newAt + same);
    return true;
  }

  /** Returns how many bytes from {@code at} on equal those of another text. */
  private int countSameBytes(int at, byte[] newText, int newAt) {
    int length = Math.min(end - at, newText.length - newAt);
    int mismatch = Arrays.mismatch(text, at, at + length, newText, newAt, newAt + length);
    return mismatch < 0 ? length : mismatch;
  }

  /**
   * Returns the value at a position of the element; -1 if there is none.
   *
   * @param first the first value that can be there
   */
  private int valueAt(int position, int first) {
    int value = first;
    while (value < count && ends[value] < position) {
      value++;
    }
    return value < count && starts[value] <= position ? value : -1;
  }

  /** Reads a value that differs from the template's, and returns whether it is plain. */
  private boolean readNewValue(int value, PlainValueReader body, int newAt) {
    if (text[start + starts[value] - 1] == '"') {
      newTexts[differences] = body.text(fields[value], newAt);
    } else {
      newTexts[differences] = null;
      newNumbers[differences] = body.number(newAt);
    }
    if (body.end() < 0) {
      return false;
    }
    differing[differences] = value;
    growths[differences] = body.end() - newAt - (ends[value] - starts[value]);
    differences++;
    return true;
  }

  /** Sets the fields to the new values, and the positions to those in the new text. */
  private void adopt(byte[] newText, int newStart, int newEnd) {
    boolean grown = false;
    for (int i = 0; i < differences; i++) {
      int value = differing[i];
      Object newValue = newTexts[i];
      if (newValue == null) {
        objects[value].put(fields[value], newNumbers[i]);
      } else {
        objects[value].put(fields[value], newValue);
      }
      grown |= growths[i] != 0;
    }
    if (grown) {
      shiftValues();
    }
    text = newText;
    start = newStart;
    end = newEnd;
  }

  private void shiftValues() {
    int shift = 0;
    int next = 0;
    for (int value = 0; value < count; value++) {
      starts[value] += shift;
      if (next < differences && differing[next] == value) {
        shift += growths[next++];
      }
      ends[value] += shift;
    }
  }

  /** Releases the batch that contains the element. */
  void keepOnlyElement() {
    if (text == own) {
      return;
    }
    int length = end - start;
    if (own.length < length) {
      own = new byte[length];
    }
    System.arraycopy(text, start, own, 0, length);
    text = own;
    start = 0;
    end = length;
  }

  /** Returns the position after the element. */
  int end() {
    return end;
  }
}

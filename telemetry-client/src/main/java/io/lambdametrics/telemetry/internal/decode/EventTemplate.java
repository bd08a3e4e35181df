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

  // The values in which another element differs, and how much longer they are.
  private int[] differing = {};
  private int[] growths = {};
  private @Nullable Object[] newTexts = {};
  private double[] newNumbers = {};

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
  public void irregular() {
    usable = false;
  }

  @Override
  public void valueRefused() {
    refused++;
    irregular();
  }

  /** Returns the number of refused values. */
  int refused() {
    return refused;
  }

  /**
   * Completes the template after its element was read.
   *
   * @param body contains the element from {@code start} to {@code end}
   * @param before the number of characters that the parser read before the element
   * @return whether other elements can be compared with this template
   */
  boolean complete(byte[] body, int start, int end, int before) {
    for (int i = start; i < end; i++) {
      usable &= body[i] >= ' ' && body[i] != '\\';
    }
    for (int i = 0; i < count; i++) {
      starts[i] -= before;
      ends[i] -= before;
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
   * Moves the template to the element at {@code start}, and sets the fields to its values.
   *
   * @return false if the element differs in more than values, or if a value is not plain; then
   *     nothing has changed
   */
  boolean moveTo(PlainValueReader body, int start) {
    byte[] bytes = body.bytes();
    int old = this.start;
    int now = start;
    int value = 0;
    int differences = 0;
    while (true) {
      int compared = Math.min(end - old, bytes.length - now);
      int same = Arrays.mismatch(text, old, end, bytes, now, now + compared);
      if (same < 0) {
        adopt(bytes, start, now + compared, differences);
        return true;
      }
      int difference = old + same - this.start;
      while (value < count && ends[value] < difference) {
        value++;
      }
      if (value == count || starts[value] > difference) {
        return false;
      }
      now += this.start + starts[value] - old;
      if (text[this.start + starts[value] - 1] == '"') {
        newTexts[differences] = body.text(fields[value], now);
      } else {
        newTexts[differences] = null;
        newNumbers[differences] = body.number(now);
      }
      if (body.end() < 0) {
        return false;
      }
      growths[differences] = body.end() - now - (ends[value] - starts[value]);
      differing[differences++] = value;
      now = body.end();
      old = this.start + ends[value];
      value++;
    }
  }

  private void adopt(byte[] newText, int newStart, int newEnd, int differences) {
    boolean grown = false;
    for (int i = 0; i < differences; i++) {
      int value = differing[i];
      Object text = newTexts[i];
      if (text == null) {
        objects[value].put(fields[value], newNumbers[i]);
      } else {
        objects[value].put(fields[value], text);
      }
      grown |= growths[i] != 0;
    }
    if (grown) {
      shiftValues(differences);
    }
    text = newText;
    start = newStart;
    end = newEnd;
  }

  /** Releases the batch that contains the element. */
  void keepOnlyElement() {
    if (text.length > end - start) {
      text = Arrays.copyOfRange(text, start, end);
      end -= start;
      start = 0;
    }
  }

  private void shiftValues(int differences) {
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

  /** Returns the position after the element. */
  int end() {
    return end;
  }
}

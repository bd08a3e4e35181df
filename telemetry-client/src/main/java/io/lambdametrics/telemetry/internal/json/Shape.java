package io.lambdametrics.telemetry.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in the text of an element its values stand, and which fields they are of. An element whose
 * text differs in nothing but values has the same fields, and only those values have to be read.
 * Wherever the new values are plain, the fields are what {@link JsonObject#read} would make of that
 * element.
 */
public final class Shape {

  // The values, in the order in which they stand in the text; places count from the element's
  // begin.
  private JsonObject[] objects = new JsonObject[16];
  private Field[] fields = new Field[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int count;
  private boolean usable = true;
  private int refused;

  /** What the element stands in, from {@link #start} to {@link #end}. */
  private byte[] text = {};

  private int start;
  private int end;

  // The values in which another element differs, and by how much they are longer.
  private int[] differing = {};
  private int[] growths = {};
  private @Nullable Object[] newTexts = {};
  private double[] newNumbers = {};

  /** Notes the text or number that {@code parser} stands at and has read, and whose it is. */
  public void note(JsonParser parser, JsonObject object, Field field) {
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
  public void spoil() {
    usable = false;
  }

  /** Notes a value that was left out because it cannot be true. */
  public void refuse() {
    refused++;
    spoil();
  }

  /** Returns how many values were left out. */
  public int refused() {
    return refused;
  }

  /**
   * To be called when all values are noted.
   *
   * @param body where the element stands from {@code start} to {@code end}
   * @param before how many characters the parser read before it
   * @return whether it can be compared with
   */
  public boolean complete(byte[] body, int start, int end, int before) {
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
   * Makes this the shape of the element that begins at {@code start}, with its values in the
   * fields.
   *
   * @return false if it is of another shape, or a value is not plain; then nothing has changed
   */
  public boolean moveTo(PlainValues body, int start) {
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

  /** Lets go of the delivery that the element is a part of. */
  public void keepOnlyElement() {
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

  /** The place behind the element. */
  public int end() {
    return end;
  }
}

/**
 * A tour in the fragment of an address, which no browser sends to a server: "tour=" and the file, deflated, in base64url.
 * Pure, but for the time that it takes.
 */
(function (root) {
  "use strict";

  const NAME = "tour=";
  // More than this many programs and forms cut off.
  const LONGEST = 6000;

  /** All bytes of a stream as text. Rejects as soon as there are more than `most`. */
  async function gathered(stream, most) {
    const reader = stream.getReader();
    const parts = [];
    let size = 0;
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      size += value.length;
      if (size > most) {
        await reader.cancel();
        throw new RangeError("too large");
      }
      parts.push(value);
    }
    return new Blob(parts);
  }

  const through = (data, way) => new Blob([data]).stream().pipeThrough(way);

  /** The fragment that holds a text, without its "#". */
  async function written(text) {
    const packed = await gathered(through(text, new CompressionStream("deflate-raw")), Infinity);
    const letters = [...new Uint8Array(await packed.arrayBuffer())].map((each) => String.fromCharCode(each)).join("");
    return NAME + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  /** Whether a fragment, with its "#", says that it holds a tour. */
  function holds(hash) {
    return hash.startsWith("#" + NAME);
  }

  /** The text in a fragment with its "#". Rejects where it is spoilt, or longer than `most` bytes. */
  async function read(hash, most) {
    const letters = atob(hash.slice(1 + NAME.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const found = await gathered(through(packed, new DecompressionStream("deflate-raw")), most);
    return new TextDecoder("utf-8", { fatal: true }).decode(await found.arrayBuffer());
  }

  root.explorerLogic = Object.assign(root.explorerLogic || {}, { tourLink: { LONGEST, written, holds, read } });
})(globalThis);

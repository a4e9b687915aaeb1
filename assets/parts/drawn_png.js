/** A picture that the server has written as SVG, drawn by this browser with its own letters. */
(function (root) {
  "use strict";

  /** The size of an SVG from its viewBox, in its own units. */
  function sizeOf(svg) {
    const [, , width, height] = svg.documentElement.getAttribute("viewBox").split(/[\s,]+/).map(Number);
    return { width, height };
  }

  function loaded(address) {
    return new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve(image);
      image.onerror = () => reject(new Error("the picture cannot be drawn"));
      image.src = address;
    });
  }

  /**
   * An SVG as a PNG: a Blob of `scale` pixels for each unit of it, or `width` pixels wide, and of no more than `most`
   * pixels. The SVG goes in by a data address, which the page's policy allows for pictures and never taints a canvas.
   */
  async function png(text, { scale, width, most = Infinity }) {
    const svg = new DOMParser().parseFromString(text, "image/svg+xml");
    const size = sizeOf(svg);
    const factor = Math.min(width ? width / size.width : scale, Math.sqrt(most / (size.width * size.height)));
    svg.documentElement.setAttribute("width", size.width * factor);
    svg.documentElement.setAttribute("height", size.height * factor);
    const source = new XMLSerializer().serializeToString(svg);
    const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(size.width * factor);
    canvas.height = Math.round(size.height * factor);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the picture is too large to draw here");
    return blob;
  }

  /** Fetch a picture of a view: the SVG as text. `more` are keys beside the view's, such as "bare=1". */
  async function fetched(search, more) {
    const query = search.replace(/^\?/, "");
    const answer = await fetch(`picture.svg?${[query, more].filter(Boolean).join("&")}`);
    if (!answer.ok) throw new Error(`picture.svg: ${answer.status}`);
    return answer.text();
  }

  root.explorerPictures = { png, fetched };
})(globalThis);

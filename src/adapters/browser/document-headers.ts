/**
 * Headers with which the browser receives the page, in place of the server's: the browser itself then denies the page
 * whatever rendering does not need.
 *
 * The sandbox has no popups, dialogs, downloads, forms or pointer lock. Frames, workers, service workers and plug-ins are
 * blocked, and connections other than http, so that every request of the page is one that `PageRequests` answers.
 */
export const DOCUMENT_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "sandbox allow-scripts allow-same-origin",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "connect-src http: https: data: blob:",
    "webrtc 'block'",
  ].join("; "),
  "permissions-policy":
    "camera=(), clipboard-read=(), clipboard-write=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
  // Names are looked up by the fetcher alone.
  "x-dns-prefetch-control": "off",
  "cache-control": "no-store",
};

/**
 * Runs before the scripts of each document. Connections of these kinds are no requests that could be intercepted, and no
 * policy covers them all.
 */
export const WITHOUT_SOCKETS = `for (const name of ["WebTransport", "WebSocket", "WebSocketStream", "RTCPeerConnection", "webkitRTCPeerConnection"]) delete globalThis[name];`;

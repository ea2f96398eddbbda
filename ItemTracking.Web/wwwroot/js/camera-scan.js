// Scans with the camera, where the browser can read bar codes itself: no script from elsewhere, and no picture leaves the browser.
// The camera runs while its picture stands on the page, and a code that stays in sight counts once.

const pause = 150;
const formats = ['code_128', 'data_matrix', 'qr_code', 'code_39', 'ean_13', 'ean_8', 'upc_a', 'itf'];

const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const known = async () => (await BarcodeDetector.getSupportedFormats()).filter(format => formats.includes(format));

/** The browser has bar code detection and lets the page ask for a camera. */
export const canScan = async () =>
  'BarcodeDetector' in window && Boolean(navigator.mediaDevices?.getUserMedia) && (await known()).length > 0;

const reasons = {
  NotAllowedError: 'The camera is not allowed for this page. Allow it in the browser, then open this window again.',
  NotFoundError: 'No camera was found.',
  NotReadableError: 'The camera is used by another program.',
};

async function watch(video, found) {
  const [reader, seen] = [new BarcodeDetector({ formats: await known() }), new Set()];
  while (video.isConnected) {
    const codes = await reader.detect(video).catch(() => []);
    for (const { rawValue } of codes.filter(code => video.isConnected && code.rawValue.trim() !== '' && !seen.has(code.rawValue))) {
      seen.add(rawValue);
      found(rawValue);
    }
    await wait(pause);
  }
}

/**
 * @param {HTMLVideoElement} video shows the picture; the camera stops when it goes
 * @param {(code: string) => void} found each code once
 * @param {(text: string) => void} say why there is no picture
 */
export async function scanWithCamera(video, found, say) {
  let stream = null;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    await watch(video, found);
  } catch (error) {
    if (video.isConnected)
      say(reasons[error.name] ?? 'The camera cannot be used here.');
  } finally {
    stream?.getTracks().forEach(track => track.stop());
  }
}

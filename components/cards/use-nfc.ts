"use client";
import { useEffect, useState } from "react";

type NdefReading = { message: { records: { data?: DataView; recordType: string }[] } };
type NdefReader = {
  scan: (options: { signal: AbortSignal }) => Promise<void>;
  onreading: ((event: NdefReading) => void) | null;
};
declare global {
  interface Window {
    NDEFReader?: new () => NdefReader;
  }
}

export type NfcState = "none" | "off" | "reading";

/** Reads cards with the phone itself where the browser can (Web NFC); `start` asks for the permission. */
export function useNfc(onTap: (text: string) => void): { nfc: NfcState; start: () => void } {
  const [nfc, setNfc] = useState<NfcState>("none");
  const [scanning, setScanning] = useState<AbortController | null>(null);
  useEffect(() => {
    if (window.NDEFReader) setNfc("off");
  }, []);
  useEffect(() => () => scanning?.abort(), [scanning]);
  const start = () => {
    if (!window.NDEFReader) return;
    const stop = new AbortController();
    const reader = new window.NDEFReader();
    reader.onreading = ({ message }) => {
      const text = message.records.map(({ data }) => (data ? new TextDecoder().decode(data) : ""));
      onTap(text.join(" "));
    };
    reader.scan({ signal: stop.signal }).then(
      () => {
        setScanning(stop);
        setNfc("reading");
      },
      () => setNfc("off"),
    );
  };
  return { nfc, start };
}

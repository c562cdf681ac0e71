/** Shows the whole picture when its boxes change; a long flow begins at its top, large enough to read. */
import { useEffect } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';

const readable = 0.8;
const edge = 12;

export function Refit({ shape, width, height }: { shape: string; width: number; height: number }) {
  const { setViewport } = useReactFlow();
  const room = useStore((state) => state.width);
  const tall = useStore((state) => state.height);
  useEffect(() => {
    if (!room || !tall) return;
    const whole = Math.min((room - 2 * edge) / width, (tall - 2 * edge) / height, 1);
    const zoom = Math.max(whole, Math.min(readable, (room - 2 * edge) / width), 0.35);
    void setViewport({ x: Math.max(edge, (room - width * zoom) / 2), y: Math.max(edge, (tall - height * zoom) / 2), zoom });
  }, [shape, width, height, room, tall, setViewport]);
  return null;
}

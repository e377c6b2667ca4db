import { circle, map as makeMap, polygon, polyline, type LatLngTuple, type Map as LeafletMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language.js';
import { loadBaseMap, pointsOf, type BaseMap } from './base-map.js';

/** Metres. The places that are known are no finer than a street: a pin would claim more than anybody said. */
const RADIUS = 100;
const CLOSEST = 17;
const FARTHEST = 11;
/** Farther away the names of the quarters would lie over each other. */
const NAMED_FROM = 14;

/** Shapes of the zone with a circle around the place. Only part of the console once a map is opened. */
export default function CaseMap({ lat, lon }: { lat: number; lon: number }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    const animated = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const drawn = makeMap(place.current, {
      attributionControl: false,
      zoomControl: false,
      minZoom: FARTHEST,
      maxZoom: CLOSEST,
      zoomAnimation: animated,
      fadeAnimation: animated,
      inertia: animated,
      // The wheel scrolls the page; the buttons and the keys + and - change the scale.
      scrollWheelZoom: false,
    }).setView([lat, lon], 15);
    const nameQuarters = () => drawn.getContainer().classList.toggle('map-far', drawn.getZoom() < NAMED_FROM);
    drawn.on('zoomend', nameQuarters);
    let closed = false;
    loadBaseMap()
      .then((base) => {
        if (closed) return;
        draw(drawn, base);
        circle([lat, lon], { radius: RADIUS, className: 'map-circle', interactive: false }).addTo(drawn);
      })
      .catch(() => {
        if (!closed) setFailed(true);
      });
    const zoom = place.current.parentElement;
    const onZoom = (event: Event) => {
      const way = (event.target as HTMLElement).closest('button')?.dataset['zoom'];
      if (way === 'in') drawn.zoomIn();
      else if (way === 'out') drawn.zoomOut();
      else if (way === 'back') drawn.setView([lat, lon], 15);
    };
    zoom?.addEventListener('click', onZoom);
    return () => {
      closed = true;
      zoom?.removeEventListener('click', onZoom);
      drawn.remove();
    };
  }, [lat, lon]);

  return (
    <div className="map-frame">
      <div className="map" ref={place} role="application" aria-label={t('map.label')} />
      <div className="map-buttons">
        <button type="button" className="button" data-zoom="in" aria-label={t('map.closer')}>
          <span aria-hidden="true">+</span>
        </button>
        <button type="button" className="button" data-zoom="out" aria-label={t('map.farther')}>
          <span aria-hidden="true">−</span>
        </button>
        <button type="button" className="button" data-zoom="back" aria-label={t('map.back')}>
          <span aria-hidden="true">◎</span>
        </button>
      </div>
      {failed && (
        <p role="alert" className="problem">
          {t('map.failed')}
        </p>
      )}
    </div>
  );
}

/** The colours are in styles/case.css, so that light, dark and forced colours need no drawing anew. */
function draw(map: LeafletMap, base: BaseMap): void {
  const still = { interactive: false, smoothFactor: 1.5 };
  const areas = (shapes: BaseMap['green'], className: string) => {
    for (const { lines } of shapes) polygon(lines.map(pointsOf), { ...still, className }).addTo(map);
  };
  areas(base.green, 'map-green');
  areas(base.water, 'map-water');
  for (const { name = '', lines } of base.quarters) {
    const quarter = polygon(lines.map(pointsOf), { ...still, className: 'map-quarter' }).addTo(map);
    quarter.bindTooltip(name, { permanent: true, direction: 'center', className: 'map-name' });
  }
  for (const { lines } of base.rail)
    polyline(lines.map(pointsOf) as LatLngTuple[][], { ...still, className: 'map-rail' }).addTo(map);
  areas(base.zone, 'map-zone');
}

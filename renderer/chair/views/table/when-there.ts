/** Gives up after two seconds: by then somebody is elsewhere. */
const longestWait = 2_000;

/** Does something with an element as soon as the page shows it. */
export function whenThere(find: () => HTMLElement | null, act: (element: HTMLElement) => void): void {
  const look = (): boolean => {
    const place = find();
    if (place !== null) act(place);
    return place !== null;
  };
  if (look()) return;
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => observer.disconnect(), longestWait);
}

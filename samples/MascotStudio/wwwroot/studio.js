// The page of the studio. Everything it shows comes from the server, whole, each time something changes: a reload loses nothing.

const $ = id => document.getElementById(id);
const credits = count => `${count} ${count === 1 ? 'credit' : 'credits'}`;

let about = { poseCredits: 1, animationCredits: 20 };
let watched;                                            // the stream of the mascot on show

// Asking the server

async function send(address, body) {
  let answer;
  try {
    answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    throw new Error('The studio cannot be reached. Is it still running?');
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.detail ?? `The studio said no (${answer.status}).`);
  return told;
}

function watch(id) {
  watched?.close();
  watched = new EventSource(`/api/mascots/${encodeURIComponent(id)}/events`);
  watched.addEventListener('mascot', event => { $('link').hidden = true; show(id, JSON.parse(event.data)); });
  watched.onerror = () => {
    if (watched.readyState !== EventSource.CLOSED) { $('link').hidden = false; return; }   // it tries again by itself
    $('mascot').hidden = false;
    $('title').textContent = 'This mascot is not here any more';
    tell($('problem'), 'The studio does not know it. What was made lies in its folder, and in Masko’s dashboard.');
  };
}

// Showing

function tell(place, words) {
  if (place.textContent !== (words ?? '')) place.textContent = words ?? '';
  place.hidden = !words;
}

function showBalance(balance) {
  if (balance !== null && balance !== undefined) $('balance').textContent = balance;
}

function showPrice() {
  $('price').textContent = credits(about.poseCredits * Number($('poses').value));
}

function statusOf(mascot) {
  const done = mascot.poses.filter(pose => pose.picture.state === 'Done').length;
  const failed = mascot.poses.filter(pose => pose.picture.state === 'Failed').length;
  const moving = mascot.poses.filter(pose => pose.animation?.state === 'Working').length;
  const parts = [`${done} of ${mascot.wanted} poses ${done === 1 ? 'is' : 'are'} ready`];
  if (failed) parts.push(`${failed} could not be made`);
  if (moving) parts.push(`${moving} ${moving === 1 ? 'is' : 'are'} being animated`);
  if (mascot.spent) parts.push(`${credits(mascot.spent)} spent`);
  return `${parts.join(', ')}.`;
}

function show(id, mascot) {
  $('mascot').hidden = false;
  $('mascot').setAttribute('aria-busy', String(mascot.isAtWork));
  $('title').textContent = mascot.description;
  tell($('status'), mascot.poses.length || mascot.isMaking ? statusOf(mascot) : '');
  tell($('problem'), mascot.problem);
  $('progress').hidden = !mascot.isAtWork;
  const ended = mascot.poses.filter(pose => pose.picture.state !== 'Working').length;
  $('progress').value = ended / mascot.wanted;
  $('kit').hidden = !mascot.kit;
  if (mascot.kit) $('kit').href = mascot.kit;
  showBalance(mascot.balance);
  tell($('told'), mascot.webhooks ? `Masko has told of ${mascot.webhooks} ${mascot.webhooks === 1 ? 'job' : 'jobs'} by webhook.` : null);
  const empty = mascot.isMaking ? Math.max(0, mascot.wanted - mascot.poses.length) : 0;
  showPoses(id, [...mascot.poses, ...Array.from({ length: empty }, (_, index) => toCome(mascot.poses.length + index + 1))]);
}

async function showShelf() {
  const mascots = await (await fetch('/api/mascots')).json();
  const shown = new URLSearchParams(location.search).get('mascot');
  const others = mascots.filter(mascot => mascot.id !== shown);
  $('shelf').hidden = !others.length;
  $('shelf').querySelector('ul').replaceChildren(...others.map(mascot => {
    const [item, link] = [document.createElement('li'), document.createElement('a')];
    link.href = `?mascot=${encodeURIComponent(mascot.id)}`;
    link.append(Object.assign(document.createElement('img'), { src: mascot.picture ?? '/icon.svg', alt: '', loading: 'lazy' }), mascot.description);
    item.append(link);
    return item;
  }));
}

const toCome = number => ({ number, name: 'To come', picture: { state: 'Working' }, animation: null, canAnimate: false });

function showPoses(id, poses) {
  const list = $('poses-made');
  while (list.children.length > poses.length || (list.firstElementChild && list.dataset.mascot !== id)) list.lastElementChild.remove();
  list.dataset.mascot = id;
  poses.forEach((pose, index) => {
    if (!list.children[index]) list.append($('pose').content.cloneNode(true));
    showPose(id, list.children[index], pose);
  });
}

function showPose(id, tile, pose) {
  const { picture, animation } = pose;
  const state = picture.state === 'Done' ? animation?.state === 'Working' ? 'moving' : 'done' : picture.state.toLowerCase();
  tile.dataset.state = state;
  tile.querySelector('h3').textContent = pose.name;
  tile.querySelector('.note').textContent =
    picture.reason ?? animation?.reason ?? { working: 'Being drawn…', moving: 'Being animated…' }[state] ?? '';
  tile.classList.toggle('failed', Boolean(picture.reason ?? animation?.reason));
  showMedia(tile.querySelector('.stage'), pose);

  showAct(id, tile, pose, state);
}

// The one button of a pose: animate it, or what helps when something went wrong.
function actOf({ picture, animation, canAnimate }) {
  const what = picture.state === 'Done' ? 'animations' : 'pictures';
  const price = credits(what === 'animations' ? about.animationCredits : about.poseCredits);
  switch ((animation ?? picture).remedy) {
    case 'TryAgain':
    case 'TopUp': return { label: 'Try again', price, what };
    case 'Fetch': return { label: 'Look for it', price: 'free', what };
    case 'Reword': return { label: 'Describe it differently', price: '' };
    default: return canAnimate && !animation ? { label: 'Animate', price, what } : null;
  }
}

function showAct(id, tile, pose, state) {
  const button = tile.querySelector('.act');
  const moving = state === 'moving';
  const act = moving ? { label: 'Animating…', price: '' } : actOf(pose);
  tile.querySelector('.top-up').hidden = (pose.animation ?? pose.picture).remedy !== 'TopUp';
  if (!act && button === document.activeElement) tile.focus();        // a button that goes would take the focus with it
  button.hidden = !act;
  if (!act) return;
  button.querySelector('.what').textContent = act.label;
  button.querySelector('.price').textContent = act.price;
  button.setAttribute('aria-label', [`${act.label.replace('…', '')} ${act.label === 'Animate' || moving ? '' : '– '}${pose.name}`, act.price].filter(Boolean).join(', '));
  button.setAttribute('aria-disabled', String(moving));               // not disabled: it would lose the focus
  button.onclick = async () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (!act.what) return reword();
    button.setAttribute('aria-disabled', 'true');
    try {
      await send(`/api/mascots/${id}/${act.what}`, { pose: pose.number });
    } catch (failure) {
      tile.querySelector('.note').textContent = failure.message;
      button.setAttribute('aria-disabled', 'false');
    }
  };
}

function reword() {
  $('description').value = $('title').textContent;
  $('description').focus();
  $('description').select();
}

function showMedia(stage, { name, picture, animation }) {
  const url = animation?.url ?? picture.url;
  if (!url || stage.dataset.url === url) return;
  stage.dataset.url = url;
  const media = document.createElement(animation?.url ? 'video' : 'img');
  if (animation?.url) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    Object.assign(media, { muted: true, loop: true, playsInline: true, autoplay: !still, controls: true, poster: picture.url });
    media.setAttribute('aria-label', `${name}, animated`);
  } else {
    media.alt = name;
  }
  media.src = url;
  stage.replaceChildren(media);
}

// Acting

$('describe').addEventListener('submit', async event => {
  event.preventDefault();
  tell($('refusal'), null);
  try {
    const { id } = await send('/api/mascots', { description: $('description').value, poses: Number($('poses').value) });
    history.pushState(null, '', `?mascot=${id}`);
    watch(id);
    showShelf();
    $('mascot').hidden = false;
    $('title').textContent = $('description').value;
    $('title').focus();
  } catch (failure) {
    tell($('refusal'), failure.message);
  }
});

for (const idea of document.querySelectorAll('[data-idea]')) {
  idea.onclick = () => { $('description').value = idea.dataset.idea; $('description').focus(); };
}

$('poses').addEventListener('change', showPrice);
addEventListener('popstate', () => location.reload());
addEventListener('pagehide', () => watched?.close());

// Beginning

const id = new URLSearchParams(location.search).get('mascot');
if (id) watch(id);
showShelf();

about = await (await fetch('/api/studio')).json();
showPrice();
showBalance(about.balance);
tell($('refusal'), about.problem);
$('about').textContent = about.isDemo
  ? 'This is a rehearsal: a stand-in for Masko runs inside this program, draws its own pictures and counts play money. Animations are clips of a fox that stands in. With MASKO_API_KEY the same program works with Masko itself; that was never tried live.'
  : 'This works with your Masko account and spends its credits. It was never tried against the live service.';

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
    tell($('problem'), 'The studio has been started anew since. What was made lies in its folder, and in Masko’s dashboard.');
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

  const button = tile.querySelector('.animate');
  button.hidden = !pose.canAnimate || animation?.state === 'Done';
  button.querySelector('.what').textContent = state === 'moving' ? 'Animating…' : animation ? 'Try again' : 'Animate';
  button.querySelector('.price').textContent = state === 'moving' ? '' : credits(about.animationCredits);
  button.setAttribute('aria-label', `${state === 'moving' ? 'Animating' : 'Animate'} ${pose.name}, ${credits(about.animationCredits)}`);
  button.setAttribute('aria-disabled', String(state === 'moving'));   // not disabled: it would lose the focus
  button.onclick = async () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    try {
      await send(`/api/mascots/${id}/animations`, { pose: pose.number });
    } catch (failure) {
      tile.querySelector('.note').textContent = failure.message;
      button.setAttribute('aria-disabled', 'false');
    }
  };
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

about = await (await fetch('/api/studio')).json();
showPrice();
showBalance(about.balance);
tell($('refusal'), about.problem);
$('about').textContent = about.isDemo
  ? 'This is a rehearsal: a stand-in for Masko runs inside this program, draws its own pictures and counts play money. Animations are clips of a fox that stands in. With MASKO_API_KEY the same program works with Masko itself; that was never tried live.'
  : 'This works with your Masko account and spends its credits. It was never tried against the live service.';

(() => {
  const cards = [...document.querySelectorAll('button.card')];
  const clips = [...document.querySelectorAll('video')];
  const [viewer, stage, caption, motion] = ['viewer', 'stage', 'caption', 'motion'].map(id => document.getElementById(id));
  let shown = 0, moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;

  const move = () => {
    clips.forEach(clip => moves ? clip.play().catch(() => {}) : clip.pause());
    motion.textContent = moves ? 'Pause all clips' : 'Play all clips';
  };
  motion.hidden = clips.length === 0;
  motion.onclick = () => { moves = !moves; move(); };
  move();

  const show = index => {
    shown = (index + cards.length) % cards.length;
    const media = cards[shown].querySelector('.media').cloneNode(true);
    media.querySelectorAll('video').forEach(clip => { clip.muted = true; clip.controls = true; });
    stage.replaceChildren(media);
    caption.textContent = cards[shown].querySelector('.name').textContent;
  };
  cards.forEach((card, index) => card.onclick = () => { show(index); viewer.showModal(); });
  document.getElementById('previous').onclick = () => show(shown - 1);
  document.getElementById('next').onclick = () => show(shown + 1);
  document.getElementById('close').onclick = () => viewer.close();
  viewer.onclick = event => { if (event.target === viewer) viewer.close(); };
  viewer.onkeydown = event => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) show(shown + step);
  };
  viewer.onclose = () => { stage.replaceChildren(); cards[shown].focus(); };
})();

;(() => {
  const form = document.querySelector('#filter')
  const query = document.querySelector('#filter-document')
  const rule = document.querySelector('#filter-rule')
  const result = document.querySelector('#filter-result')
  const groups = [...document.querySelectorAll('[data-group]')]

  // Read once: a page may have a thousand documents with ten thousand findings.
  const documents = new Map()
  for (const part of document.querySelectorAll('[data-document]')) {
    const { document: index } = part.dataset
    const known = documents.get(index) ?? { parts: [], findings: [], name: '' }
    known.parts.push(part)
    known.name ||= part.querySelector('bdi').textContent.toLowerCase()
    for (const item of part.querySelectorAll('[data-rule]')) known.findings.push({ item, rule: item.dataset.rule })
    documents.set(index, known)
  }

  const filter = () => {
    const wanted = query.value.trim().toLowerCase()
    let shown = 0
    let found = 0
    for (const { parts, findings, name } of documents.values()) {
      const named = name.includes(wanted)
      const matching = findings.filter((finding) => rule.value === '' || finding.rule === rule.value)
      const visible = named && (rule.value === '' || matching.length > 0)
      if (visible) {
        shown++
        found += matching.length
        for (const { item, rule: id } of findings) item.hidden = rule.value !== '' && id !== rule.value
      }
      for (const part of parts) part.hidden = !visible
    }
    for (const group of groups) {
      group.hidden = ![...group.querySelectorAll('[data-document]')].some((part) => !part.hidden)
      // What the last row counts is not what is shown.
      const foot = group.querySelector('tfoot')
      if (foot) foot.hidden = shown < documents.size
    }
    const number = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
    result.textContent = `${number(shown, 'document')}, ${number(found, 'finding')}`
  }

  let waiting = 0
  const filterSoon = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(filter)
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', filterSoon)
  // A reset is announced before the fields change.
  form.addEventListener('reset', () => setTimeout(filter))
  form.hidden = false
  filter()
})()

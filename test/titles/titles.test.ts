import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/languages/fold.ts'
import { conceptsOf } from '../../src/titles/aliases.ts'
import { titleForms } from '../../src/titles/titles.ts'

const whole = (title: string) =>
  titleForms(title)
    .filter(({ strength }) => strength === 'whole')
    .map(({ form }) => form)
const parts = (title: string) =>
  titleForms(title)
    .filter(({ strength }) => strength === 'part')
    .map(({ form }) => form)
const concepts = (title: string) => titleForms(title).flatMap((form) => conceptsOf(form))

describe('the forms of a title', () => {
  it.each([
    '**System Architecture**',
    '1. System Architecture',
    '2.3 System Architecture',
    '2.3. `System` Architecture:',
    'IV. System Architecture',
    '(3) System Architecture',
    'Step 2: System Architecture',
    '§ 4 System Architecture',
    '🏗️ System Architecture',
    '1️⃣ System Architecture',
    '🎯 3. System Architecture ✅',
    'SYSTEM ARCHITECTURE',
    'System Architecture：',
    'System Architectures',
    'System Architecture [optional]',
    'System Architecture (optional)',
    'System Architecture *Optional*',
    'System–Architecture',
    '第一章 System Architecture',
    '一、System Architecture',
  ])('%s is `System Architecture`', (title) => {
    expect(whole(title)).toEqual(['system architecture'])
  })

  it.each([
    '设计模式 (Design Patterns)',
    '设计模式（Design Patterns）',
    '设计模式 / Design Patterns',
    '设计模式 Design Patterns',
    'Design Patterns — 设计模式',
    'Design Patterns【设计模式】',
    '3. 設計模式 (Design Patterns)',
  ])('%s is two titles', (title) => {
    expect(whole(title)).toEqual(expect.arrayContaining(['设计模式', 'design pattern']))
  })

  it.each([
    ['Authentication & Authorization', 'Authentication and Authorization'],
    ['Authentication / Authorization', 'Authentication & Authorization'],
    ['Datenfluss und Steuerung', 'Datenfluss & Steuerung'],
    ['Desenler ve Kurallar', 'Desenler & Kurallar'],
    ['Code Organisation', 'Code Organization'],
    ['System Behaviours', 'System Behavior'],
    ['Caching Strategies', 'Caching Strategy'],
    ['Architectural Patterns', 'Architecture Pattern'],
    ['İŞ AKIŞI', 'iş akışı'],
    ['Décisions Techniques', 'decisions techniques'],
    ['系統架構', '系统架构'],
  ])('%s is the same title as %s', (one, other) => {
    expect(whole(one)[0]).toBe(whole(other)[0])
  })

  it('gives the halves of a compound title as parts', () => {
    expect(parts('Architecture & Design Patterns')).toEqual(['architecture', 'design pattern'])
    expect(parts('Architecture: Stateless Service')).toEqual(['architecture', 'stateless service'])
    expect(parts('Ключевые решения и паттерны')).toEqual(['ключевые решения', 'паттерны'])
    expect(parts('架构与设计模式')).toEqual(['架构', '设计模式'])
  })

  it('does not mistake a word for a number, a mark or a conjunction', () => {
    expect(whole('3D Rendering')).toEqual(['3d rendering'])
    expect(whole('2024')).toEqual(['2024'])
    expect(whole('(optional)')).toEqual(['optional'])
    expect(whole('UI/UX Patterns')).toEqual(['ui ux pattern'])
    expect(parts('UI/UX Patterns')).toEqual([])
    expect(whole('7-Phase Workflow')).toEqual(['7 phase workflow'])
  })

  it('has none for a title without letters', () => {
    expect(titleForms('***')).toEqual([])
    expect(titleForms('  ')).toEqual([])
  })

  it('has no halves in a compound of two ends, or in a remark', () => {
    expect(parts('Data Flow between Client and Server')).toEqual([])
    expect(parts('Plugin Architecture (Future)')).toEqual([])
    expect(whole('React 组件')).toEqual(['react 组件'])
  })

  it('does not read a path in brackets as a translation', () => {
    expect(titleForms('决策支持模块 (decision/)').map(({ form }) => form)).toEqual(['决策支持模块'])
  })
})

describe('the concept of a title', () => {
  it.each([
    ['Architectural Overview', 'architecture'],
    ['System Architecture Overview', 'architecture'],
    ['Key Design Decisions', 'decisions'],
    ['Architecture Decision Records (ADRs)', 'decisions'],
    ['Verwendete Entwurfsmuster', 'design-patterns'],
    ['Используемые паттерны проектирования', 'design-patterns'],
    ['核心设计模式', 'design-patterns'],
    ['主要な設計パターン', 'design-patterns'],
    ['關鍵技術決策', 'decisions'],
    ['Relazioni tra i componenti', 'component-relationships'],
    ['Modül İlişkileri', 'component-relationships'],
    ['Flujo de Datos', 'data-flow'],
    ['데이터 흐름', 'data-flow'],
    ['Padrões de Projeto', 'design-patterns'],
    ['Gestion des erreurs', 'error-handling'],
  ])('%s is about %s', (title, concept) => {
    expect(concepts(title)).toContain(concept)
  })

  it('does not mistake the name of the document for a section, nor a bare word for another', () => {
    expect(concepts('System Patterns')).toEqual(['document'])
    expect(concepts('Project Structure')).toEqual([])
    expect(concepts('Design Considerations')).toEqual([])
  })

  it('does not mistake one part of a subject for another', () => {
    expect(concepts('Error Handling Patterns')).not.toContain('design-patterns')
    expect(concepts('Security Architecture')).not.toContain('architecture')
    expect(concepts('Data Architecture')).not.toContain('architecture')
    expect(concepts('Performance Patterns')).not.toContain('design-patterns')
  })
})

describe('any title', () => {
  it('is folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('gives the same forms each time, none empty, none twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const forms = titleForms(text)
        expect(titleForms(text)).toEqual(forms)
        expect(forms.every(({ form }) => form.trim() === form && form !== '')).toBe(true)
        expect(new Set(forms.map(({ form }) => form)).size).toBe(forms.length)
      }),
    )
  })

  it('costs little, however long or strange', () => {
    const titles = ['(', '[', '- ', 'a & ', 'a/', '第', '1.', '和', 'と', ' ', '中a '].map((unit) =>
      unit.repeat(50_000),
    )
    for (const title of titles) expect(titleForms(title).length).toBeLessThan(50)
  })
})

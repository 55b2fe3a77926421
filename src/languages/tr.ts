import type { LanguagePack } from './language-pack.ts'

/** Turkish. */
export const tr: LanguagePack = {
  code: 'tr',
  name: 'Turkish',

  titles: {
    // BEGIN titles
    // END titles
  },

  dates: {
    // BEGIN dates
    // END dates
  },

  // biome-ignore format: filled lines read better than one word a line
  placeholders: {
    // BEGIN placeholders
    bracketVerbs: ['buraya'],
    instructionEnds: [
      'açıklayın', 'açıklayınız', 'tanımlayın', 'tanımlayınız', 'listeleyin', 'listeleyiniz', 'belirtin',
      'belirtiniz', 'yazın', 'yazınız', 'anlatın', 'doldurun', 'ekleyin',
    ],
    mannerWords: ['kısaca'],
    questionWords: ['nasıl', 'neden', 'nerede', 'hangi', 'kim'],
    lateQuestionWords: [
      'neler', 'nelerdir', 'nelerdi', 'nele', 'neledir', 'neden', 'hangi', 'hangileri', 'nasıl', 'nedir', 'kim',
      'kimler',
    ],
    slotNames: [
      'ad', 'adı', 'isim', 'başlık', 'açıklama', 'tarih', 'yazar', 'sürüm', 'amaç', 'neden', 'gerekçe', 'yaklaşım',
      'strateji', 'bileşen', 'desen', 'karar', 'adım', 'sorumluluk', 'bağımlılık', 'teknoloji', 'bağlam', 'çözüm',
      'sonuç', 'örnek', 'konu', 'proje',
    ],
    partNames: ['bileşen', 'servis', 'modül'],
    numberedNames: ['hedef', 'avantaj', 'dezavantaj', 'soru', 'kriter', 'seçenek', 'risk', 'sonuç'],
    valueNames: ['tarih', 'ad', 'isim', 'açıklama', 'yazar'],
    dateLabels: ['tarih*', 'güncelle*'],
    nodeNames: ['bileşen', 'servis'],
    choiceWords: ['evet', 'hayır', 'yüksek', 'orta', 'düşük', 'önerildi', 'kabul', 'reddedildi', 'taslak'],
    stateWords: ['önerildi', 'kabul', 'reddedildi', 'onaylandı', 'taslak', 'geçersiz', 'değiştirildi'],
    statusLabels: ['durum'],
    formTitles: ['şablon*', 'format*'],
    formatWords: ['biçim*', 'format*'],
    formatTitles: ['biçim*', 'doğrulama*'],
    compositionLabels: ['biçim*'],
    examplePhrases: ['örn', 'örneğin'],
    exampleLabels: ['örnek'],
    exampleTitles: ['örnek*'],
    nothingWords: ['yok', 'bkz'],
    laterWords: ['henüz', 'daha', 'sonra', 'ileride', 'yakında'],
    writingWords: [
      'belirlenmedi*', 'tanımlanmadı*', 'yazılmadı*', 'belgelenmedi*', 'doldurulmadı*', 'belirlenmemiş*',
      'tanımlanmamış*', 'belgelenmemiş*', 'doldurulmamış*',
    ],
    laterWritingWords: [
      'eklenecek*', 'doldurulacak*', 'tamamlanacak*', 'belirlenecek*', 'tanımlanacak*', 'yazılacak*',
      'güncellenecek*', 'açıklanacak*', 'belgelenecek*', 'detaylandırılacak*',
    ],
    doingWords: ['eklenmedi*', 'eklenmemiş*', 'tamamlanmadı*'],
    fillerWords: [
      'bu', 'bölüm', 'bölümde', 'buraya', 'burada', 'içerik', 'içeriği', 'detaylar', 'bilgi', 'proje', 'alındıkça',
      'oluştukça', 'geliştikçe', 'ilerledikçe', 'geliştirme', 'sırasında', 'aşamasında', 've', 'mimari', 'desenler',
      'kararlar', 'belge',
    ],
    deferredPieces: ['belirlenecek', 'tanımlanacak', 'doldurulacak', 'belirlenmedi', 'tanımlanmadı'],
    deferredStatuses: ['yakında', 'hazırlanacak', 'hazırlanıyor', 'yapım aşamasında'],
    fillRequests: ['doldurun'],
    stateLabels: ['durum'],
    stateTitles: ['durumlar', 'alanlar'],
    troubleTitles: ['sorun*'],
    guidanceTitles: ['kural*', 'soru*'],
    // END placeholders
  },
}

import type { Labels } from './types.js';

/** German words of categories and statuses: all that a badge says. */
export const labels: Labels = {
  locale: 'de',
  punctuation: { labelled: '{label}: {value}', sentences: '{first} {second}' },
  categories: {
    informational: {
      title: 'Information',
      text: 'Der Server hat die Anfrage und wartet auf die Fortsetzung. Programme regeln das selbst; zu sehen ist es selten.',
    },
    success: {
      title: 'Erfolg',
      text: 'Die Anfrage ist angekommen und wurde ausgeführt. Es bleibt nichts zu tun.',
    },
    redirection: {
      title: 'Weiterleitung',
      text: 'Es fehlt noch ein Schritt, meist ein Aufruf an einer anderen Adresse. Programme erledigen das selbst, sonst kann die Entwicklung helfen.',
    },
    'client-error': {
      title: 'Client-Fehler',
      text: 'Die Anfrage enthält einen Fehler oder lässt sich nicht ausführen. Handeln kann die Seite, die sie sendet: Nutzer, Entwicklung, Eigentümer oder Verwaltung.',
    },
    'server-error': {
      title: 'Server-Fehler',
      text: 'Im Dienst ist bei der Bearbeitung etwas fehlgeschlagen. Versuchen Sie es später noch einmal; hilft das nicht, kann der Cloud-Support handeln.',
    },
    'no-response': {
      title: 'Keine Antwort',
      text: 'Es liegt keine lesbare Antwort vor. Die Anfrage kann trotzdem angekommen sein.',
    },
    unknown: {
      title: 'Unbekannter Status',
      text: 'Es gibt keinen Status oder keinen, den HTTP kennt. Die Entwicklung kann herausfinden, woher der Fehler kommt.',
    },
  },
  statuses: {
    203: { text: 'Die Datei ist gespeichert, aber der Server der App konnte nicht benachrichtigt werden.' },
    301: { text: 'Der Bucket ist dauerhaft unter einer anderen Adresse zu erreichen.' },
    304: { text: 'Seit dem letzten Lesen hat sich nichts geändert; die vorhandene Kopie stimmt noch.' },
    307: { text: 'Die Anfrage muss vorerst an eine andere Adresse gehen.' },
    400: { text: 'Etwas in der Anfrage stimmt nicht, deshalb kann OBS sie nicht verwenden.' },
    401: { text: 'Die Anmeldung fehlt oder wird nicht mehr anerkannt.' },
    403: { text: 'OBS verweigert den Zugriff.' },
    404: { text: 'Das Angefragte ist nicht vorhanden.' },
    405: { text: 'Diese Art von Anfrage wird dort nicht unterstützt.' },
    406: { text: 'Ein Parameter oder Header der Anfrage wird nicht akzeptiert.' },
    408: { text: 'Die Anfrage hat zu lange gedauert.' },
    409: { text: 'Etwas im Bucket oder an der Datei steht im Weg.' },
    411: { text: 'Die Anfrage nennt die Länge ihres Inhalts nicht.' },
    412: { text: 'Die Anfrage war an eine Bedingung geknüpft, die nicht erfüllt ist.' },
    413: { text: 'Die Anfrage ist größer, als der Dienst erlaubt.' },
    414: { text: 'Die Adresse der Anfrage ist zu lang.' },
    416: { text: 'Der gewünschte Abschnitt liegt außerhalb der Datei.' },
    422: { text: 'Die Form der Anfrage stimmt, ihr Inhalt nicht.' },
    429: { text: 'In kurzer Zeit kamen zu viele Anfragen.' },
    500: { text: 'Im Dienst ist etwas fehlgeschlagen.' },
    501: { text: 'Diese Funktion gibt es in dem Dienst nicht.' },
    502: { text: 'Ein Gateway bekam vom Dienst dahinter keine brauchbare Antwort.' },
    503: { text: 'Der Dienst kann zurzeit keine Anfragen annehmen.' },
    504: { text: 'Ein Gateway hat zu lange auf den Dienst dahinter gewartet.' },
    520: { text: 'Ein Gateway bekam vom Dienst eine Antwort, die es nicht verwenden konnte.' },
  },
};

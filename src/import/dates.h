/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people and machines write them, to ISO 8601 as far as they are known: "2024", "2024-05", "2024-05-03",
 * "2024-05-03T15:47", "2024-05-03T15:47+02:00". Seconds are dropped. */

#pragma once

#include "text/language.h"

G_BEGIN_DECLS

typedef struct
{
  guint16 year;
  guint8  month;    /* 0: unknown, and so the day */
  guint8  day;      /* 0: unknown */
  gint8   hour;     /* -1: unknown, and so the minute and the zone */
  gint8   minute;
  gint16  zone;     /* minutes east of Greenwich, LES_DATE_NO_ZONE: unknown */
} LesDate;

#define LES_DATE_NO_ZONE G_MAXINT16

/* Finds the first date in length bytes of text. Month names are those of language, English and the common list; language also
 * decides what 03/05/2024 means. end: where it ends, may be NULL. */
gboolean les_date_find     (const char        *text,
                            gsize              length,
                            const LesLanguage *language,
                            LesDate           *date,
                            const char       **end);

/* Likewise, but only a date that text begins with. */
gboolean les_date_read     (const char        *text,
                            gsize              length,
                            const LesLanguage *language,
                            LesDate           *date,
                            const char       **end);

/* Reads a machine's date: ISO 8601 in all its forms, eight or fourteen digits, seconds or milliseconds since 1970, else
 * whatever les_date_find() finds. */
gboolean les_date_parse    (const char        *text,
                            const LesLanguage *language,
                            LesDate           *date);

/* Finds /2024/05/03/, 2024-05-03 or 20240503 in an address. */
gboolean les_date_from_url (const char        *url,
                            LesDate           *date);

/* (transfer full) */
char    *les_date_format   (const LesDate     *date);

G_END_DECLS

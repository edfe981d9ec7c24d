/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures: what a number in a text is worth and what it counts. "55 000", "55.000" and "55 Tausend" are one value; a day of a
 * month, a year and a time of day are told apart from amounts, because only like can contradict like. */

#pragma once

#include "text/language.h"
#include "text/token.h"

G_BEGIN_DECLS

typedef enum
{
  LES_FIGURE_AMOUNT,
  LES_FIGURE_DAY,  /* of a month; value is month * 100 + day */
  LES_FIGURE_YEAR,
  LES_FIGURE_TIME, /* of day; value is hours, minutes as the fraction */
} LesFigureKind;

typedef struct
{
  double        value;
  LesFigureKind kind;
  guint         n_tokens; /* that it takes: "55", "000"; "7,8", "Millionen" */
} LesFigure;

/* Reads the figure that begins at tokens[position]; text is what the tokens lie in, n_tokens where the sentence ends. FALSE
 * where no figure begins. Number words count ("zwölf"), articles ("ein") don't. */
gboolean les_figure_read  (const LesLanguage *language,
                           const char        *text,
                           const LesToken    *tokens,
                           guint              n_tokens,
                           guint              position,
                           LesFigure         *figure);

/* The value of a number as printed ("35.100", "13,5", "1,200" in English), or a negative number when it isn't one. */
double   les_figure_parse (const char        *digits,
                           gsize              length,
                           gboolean           comma_groups);

/* Two amounts that a writer may have rounded into each other: "rund 55.000" and "55.274". */
gboolean les_figure_rounds (double a,
                            double b);

G_END_DECLS

/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Many pages carry their article's text a second time, as data (articleBody). It lacks headings and lists and is often cut short,
 * so it is no substitute for the page; but a passage that it holds, too, is the article's. */

#pragma once

#include "import/html-page.h"

G_BEGIN_DECLS

/* Marks the passages that the page's data vouch for and raises their value. Returns the share of the data's text that was found
 * in the page, 0 when there is none worth speaking of. */
double les_html_vouch (LesPassages *passages,
                       const char  *body);

G_END_DECLS

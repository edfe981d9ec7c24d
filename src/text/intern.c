/* SPDX-FileCopyrightText: The Lesarten authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/intern.h"

#include <string.h>

#define N_SHARDS 16 /* a lock each, so that readers on several cores seldom meet */

typedef struct
{
  const char *string; /* NULL: free */
  guint64     hash;
} Slot;

typedef struct
{
  GMutex        lock;
  Slot         *slots; /* open addressing, a power of two, at most half full */
  guint         n_slots;
  guint         n_used;
  GStringChunk *chunk;
} Shard;

static Shard shards[N_SHARDS];

static guint64
hash_bytes (const char *string,
            gsize       length)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) string[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash ^ hash >> 29;
}

static guint
find_slot (const Shard *shard,
           const char  *string,
           gsize        length,
           guint64      hash)
{
  guint slot = (guint) (hash >> 8) & (shard->n_slots - 1);

  while (shard->slots[slot].string != NULL &&
         (shard->slots[slot].hash != hash || strncmp (shard->slots[slot].string, string, length) != 0 ||
          shard->slots[slot].string[length] != '\0'))
    slot = (slot + 1) & (shard->n_slots - 1);
  return slot;
}

static void
grow (Shard *shard)
{
  Shard larger = *shard;

  larger.n_slots = MAX (256, 2 * shard->n_slots);
  larger.slots = g_new0 (Slot, larger.n_slots);
  for (guint i = 0; i < shard->n_slots; i++)
    {
      const Slot *slot = &shard->slots[i];

      if (slot->string != NULL)
        larger.slots[find_slot (&larger, slot->string, strlen (slot->string), slot->hash)] = *slot;
    }
  g_free (shard->slots);
  shard->slots = larger.slots;
  shard->n_slots = larger.n_slots;
}

const char *
les_intern (const char *string,
            gsize       length)
{
  const char *zero = memchr (string, '\0', length);
  const char *interned;
  guint64 hash;
  Shard *shard;
  guint slot;

  if (zero != NULL)
    length = (gsize) (zero - string);
  hash = hash_bytes (string, length);
  shard = &shards[hash % N_SHARDS];

  g_mutex_lock (&shard->lock);
  if (2 * shard->n_used >= shard->n_slots)
    grow (shard);
  if (shard->chunk == NULL)
    shard->chunk = g_string_chunk_new (4096);
  slot = find_slot (shard, string, length, hash);
  if (shard->slots[slot].string == NULL)
    {
      shard->slots[slot].string = g_string_chunk_insert_len (shard->chunk, string, (gssize) length);
      shard->slots[slot].hash = hash;
      shard->n_used++;
    }
  interned = shard->slots[slot].string;
  g_mutex_unlock (&shard->lock);
  return interned;
}

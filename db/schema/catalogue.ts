import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, numeric, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import {
  type Accessory,
  type Bilingual,
  type Classification,
  HYGIENE_CLASSES,
  NEEDS,
  type SpecField,
  type Specs,
} from '#app/catalogue/category.ts'
import { MATERIALS } from '#app/catalogue/material.ts'
import { BODY_MEASUREMENTS, HOME_LIMITS } from '#app/catalogue/measurement.ts'
import { id, instant, oneOf, seenByAll, word, writtenAt } from '../columns.ts'

export const categories = pgTable(
  'categories',
  {
    id: id(),
    code: text().notNull().unique('category_code_is_unique'),
    zh: text().notNull(),
    en: text().notNull(),
    classification: jsonb().$type<Classification>().notNull(),
    needs: text({ enum: NEEDS }).array().notNull(),
    hygiene: word(HYGIENE_CLASSES).notNull(),
    /** What is cleaned when it comes back; a rule must allow an agent for all of them. */
    materials: text({ enum: MATERIALS }).array().notNull().default(['metal_or_abs']),
    fittingRequired: boolean().notNull(),
    installRequired: boolean().notNull(),
    measurements: text({ enum: BODY_MEASUREMENTS }).array().notNull(),
    homeLimits: text({ enum: HOME_LIMITS }).array().notNull(),
    specs: jsonb().$type<readonly SpecField[]>().notNull(),
    cautions: jsonb().$type<readonly Bilingual[]>().notNull(),
    retiredAt: instant(),
  },
  t => [
    check('category_hygiene_class_is_known', oneOf(t.hygiene, HYGIENE_CLASSES)),
    check('category_has_a_name', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    seenByAll('categories_are_public'),
  ],
)

/** What is offered. What it costs is in `prices`, with dates. */
export const products = pgTable(
  'products',
  {
    id: id(),
    code: text().notNull().unique('product_code_is_unique'),
    categoryId: uuid()
      .notNull()
      .references(() => categories.id, { onDelete: 'restrict' }),
    zh: text().notNull(),
    en: text().notNull(),
    purpose: jsonb().$type<Bilingual>().notNull(),
    /** Null where the category's own class holds. */
    classification: jsonb().$type<Classification>(),
    maxUserWeightKg: smallint(),
    widthMm: integer(),
    lengthMm: integer(),
    heightMm: integer(),
    weightKg: numeric({ precision: 6, scale: 1, mode: 'number' }),
    specs: jsonb().$type<Specs>().notNull(),
    turnaroundDays: smallint().notNull(),
    consumables: jsonb().$type<readonly Bilingual[]>().notNull(),
    /** What goes out with each unit and is counted when it comes back. */
    accessories: jsonb().$type<readonly Accessory[]>().notNull().default([]),
    /** Names, pinyin, initials, English and needs in one line, written by the program: what search reads. */
    searchText: text().notNull(),
    /** The number of the maker's bar code (GTIN; the UDI-DI of a medical device), 8 to 14 digits. */
    gtin: text(),
    addedAt: writtenAt(),
    retiredAt: instant(),
  },
  t => [
    index('products_of_a_category').on(t.categoryId),
    index('products_by_gtin').on(t.gtin),
    check('product_gtin_is_digits', sql`${t.gtin} ~ '^[0-9]{8,14}$'`),
    check('product_has_a_name', sql`length(btrim(${t.zh})) > 0 and length(btrim(${t.en})) > 0`),
    check('product_turnaround_is_days', sql`${t.turnaroundDays} between 0 and 60`),
    check('product_carries_somebody_or_nobody', sql`${t.maxUserWeightKg} between 10 and 500`),
    seenByAll('products_are_public'),
  ],
)

/**
 * What the makers of the demo would have printed on a few products. The numbers begin with 200: such ones are for use inside a
 * shop, so that they belong to no real product.
 */
export const MAKERS_CODES: { readonly [product: string]: string } = {
  'C01-01': '2000000101019',
  'C12-01': '2000001201015',
  'C18-01': '2000001801017',
  'C31-01': '2000003101016',
}

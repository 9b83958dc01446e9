/** Says why the review holds more answers than there are questions. */
export function moreAnswers(count: number): string {
  return count === 1
    ? 'One more answer is known for sure and stands in the review.'
    : `${String(count)} more answers are known for sure and stand in the review.`;
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>q-gram similarity of two strings: what they have in common of all parts of q characters.</summary>
/// <remarks>
/// <para><b>Formula.</b> Over the multisets x, y of q-grams, without padding: distance Σ|x − y|; cosine Σxy/√(Σx² Σy²). Over the sets X, Y: Jaccard
/// |X∩Y|/|X∪Y|, Dice 2|X∩Y|/(|X| + |Y|).</para>
/// <para><b>Units.</b> The distance counts q-grams, the similarities are fractions.</para>
/// <para><b>Domain.</b> q from 1; characters are Unicode scalar values.</para>
/// <para><b>Edge cases.</b> Equal strings, empty ones too: similarity 1. No q-gram in common, or none at all: 0. Shorter than q: equal 1, else 0, distance
/// that of
/// no q-grams at all.</para>
/// <para><b>Method.</b> Integers; one rounding at the end, so that cosine never exceeds 1.</para>
/// <para><b>Source.</b> E. Ukkonen, Theoretical Computer Science 92, 1992; L. Dice, 1945; P. Jaccard, 1901.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine($"{QGramSimilarity.Dice("compressor", "compresor"):P0} alike"); // 94 % alike
/// Console.WriteLine($"{QGramSimilarity.Distance("compressor", "compresor")} pair of letters differs"); // 1 pair of letters differs
/// </code>
/// </example>
public static class QGramSimilarity
{
    /// <summary>q-gram distance.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <param name="q">The length of a part.</param>
    /// <returns>How many q-grams differ.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not positive.</exception>
    public static int Distance(string left, string right, int q = 2)
    {
        var profile = Profile(Guard.NotNull(left), Guard.NotNull(right), Guard.Positive(q));
        return profile.Values.Sum(counts => Math.Abs(counts.Left - counts.Right));
    }

    /// <summary>Jaccard similarity of the sets of q-grams.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <param name="q">The length of a part.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not positive.</exception>
    public static double Jaccard(string left, string right, int q = 2)
    {
        var (common, all, _) = Sets(Guard.NotNull(left), Guard.NotNull(right), Guard.Positive(q));
        return IsEqual(left, right) ? 1 : all == 0 ? 0 : (double)common / all;
    }

    /// <summary>Dice similarity of the sets of q-grams.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <param name="q">The length of a part.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not positive.</exception>
    public static double Dice(string left, string right, int q = 2)
    {
        var (common, _, sum) = Sets(Guard.NotNull(left), Guard.NotNull(right), Guard.Positive(q));
        return IsEqual(left, right) ? 1 : sum == 0 ? 0 : 2.0 * common / sum;
    }

    /// <summary>Cosine similarity of the counts of q-grams.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <param name="q">The length of a part.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is not positive.</exception>
    public static double Cosine(string left, string right, int q = 2)
    {
        var (cross, x, y) = (0L, 0L, 0L);
        foreach (var (a, b) in Profile(Guard.NotNull(left), Guard.NotNull(right), Guard.Positive(q)).Values)
        {
            (cross, x, y) = (cross + ((long)a * b), x + ((long)a * a), y + ((long)b * b));
        }

        return IsEqual(left, right) ? 1 : cross == 0 ? 0 : Math.Min(1, cross / Math.Sqrt((double)x * y));
    }

    private static bool IsEqual(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static (int Common, int All, int Sum) Sets(string left, string right, int q)
    {
        var profile = Profile(left, right, q);
        var common = profile.Values.Count(counts => counts.Left > 0 && counts.Right > 0);
        return (common, profile.Count, profile.Count + common);
    }

    private static Dictionary<string, (int Left, int Right)> Profile(string left, string right, int q)
    {
        var profile = new Dictionary<string, (int Left, int Right)>(StringComparer.Ordinal);
        foreach (var gram in Grams(left, q))
        {
            profile.TryGetValue(gram, out var counts);
            profile[gram] = (counts.Left + 1, counts.Right);
        }

        foreach (var gram in Grams(right, q))
        {
            profile.TryGetValue(gram, out var counts);
            profile[gram] = (counts.Left, counts.Right + 1);
        }

        return profile;
    }

    // Where each character begins, and where the text ends: a q-gram goes from a beginning to the q-th one after it.
    private static IEnumerable<string> Grams(string text, int q)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(text.Length);
        for (var i = 0; i < starts.Count - q; i++)
        {
            yield return text.Substring(starts[i], starts[i + q] - starts[i]);
        }
    }
}

using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Edit distances of two strings: Levenshtein, Damerau–Levenshtein restricted and full, and the longest common subsequence.</summary>
/// <remarks>
/// <para><b>Formula.</b> The fewest insertions, deletions and substitutions that make the one string the other; with Damerau, exchanges of neighbors
/// too.</para>
/// <para><b>Units.</b> Edits of Unicode scalar values: a character outside the basic plane counts once.</para>
/// <para><b>Domain.</b> Any strings, compared as given: case and width tell them apart.</para>
/// <para><b>Edge cases.</b> Both empty: 0; one empty: the other's length.</para>
/// <para><b>Method.</b> Levenshtein bit-parallel where the shorter string has at most 64 characters, else by rows; the full Damerau distance keeps a table of
/// (n + 2)(m + 2) numbers.</para>
/// <para><b>Source.</b> V. Levenshtein, 1966; F. Damerau, CACM 7, 1964; R. Lowrance and R. Wagner, JACM 22, 1975; G. Myers, JACM 46, 1999.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(EditDistance.Levenshtein("a\ud83d\ude00", "a")); // 1
/// </code>
/// </example>
public static class EditDistance
{
    /// <summary>Levenshtein distance: insertions, deletions, substitutions.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>The fewest edits.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static int Levenshtein(string left, string right)
        => BitParallel.TryLevenshtein(Guard.NotNull(left), Guard.NotNull(right), out var distance)
            ? distance
            : EditKernel.Levenshtein(PlainText.Scalars(left), PlainText.Scalars(right));

    /// <summary>Restricted Damerau distance (optimal string alignment): exchanges of neighbors too, but no part is edited twice.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>The fewest edits; no metric: the triangle inequality may fail.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static int OptimalStringAlignment(string left, string right)
        => EditKernel.OptimalAlignment(Scalars(left, nameof(left)), Scalars(right, nameof(right)));

    /// <summary>Full Damerau–Levenshtein distance: exchanges of neighbors too, also around other edits; a metric.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>The fewest edits.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static int DamerauLevenshtein(string left, string right) => EditKernel.Damerau(Scalars(left, nameof(left)), Scalars(right, nameof(right)));

    /// <summary>The length of the longest sequence of characters that both strings have in this order.</summary>
    /// <param name="left">The one string.</param>
    /// <param name="right">The other string.</param>
    /// <returns>Its length.</returns>
    /// <exception cref="ArgumentNullException">A string is null.</exception>
    public static int LongestCommonSubsequence(string left, string right)
        => EditKernel.CommonSubsequence(Scalars(left, nameof(left)), Scalars(right, nameof(right)));

    private static int[] Scalars(string text, string name) => PlainText.Scalars(Guard.NotNull(text, name));
}

namespace AfterSales.Metrics.DataQuality;

/// <summary>Pairs equal amounts inside one key: the records of a many-to-many group that explain each other, and the rest as one group.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each left amount in turn takes the first free right amount equal to it; the rest's difference = Σ right rest − Σ left rest.</para>
/// <para><b>Units.</b> Amounts of one currency; positions from 0.</para>
/// <para><b>Domain.</b> Any amounts; 5 and 5.00 are equal.</para>
/// <para><b>Edge cases.</b> More equal amounts on one side than on the other: the later ones stay in the rest. Nothing equal: all is rest. Empty sides: an
/// empty rest.
/// </para>
/// <para><b>Method.</b> One pass a side with a queue for each amount; O(n).</para>
/// <para><b>Source.</b> The definition; a person would tick them off in this way.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(EqualAmounts.Pair([5, 5], [5, 5, 7]).Pairs.Count); // 2
/// </code>
/// </example>
public static class EqualAmounts
{
    /// <summary>Pairs equal amounts.</summary>
    /// <param name="left">The left amounts of one key.</param>
    /// <param name="right">The right amounts of the same key.</param>
    /// <returns>The pairs in the order of the left amounts, and the rest.</returns>
    /// <exception cref="OverflowException">The rest's sum has more digits than a decimal can hold.</exception>
    public static RecordPairing Pair(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        var free = new Dictionary<decimal, Queue<int>>();
        for (var i = 0; i < right.Length; i++)
        {
            if (!free.TryGetValue(right[i], out var places))
            {
                free[right[i]] = places = new Queue<int>();
            }

            places.Enqueue(i);
        }

        var pairs = new List<RecordPair>();
        for (var i = 0; i < left.Length; i++)
        {
            if (free.TryGetValue(left[i], out var places) && places.Count > 0)
            {
                pairs.Add(new RecordPair { Left = i, Right = places.Dequeue(), DaysApart = 0 });
            }
        }

        return RecordPairing.Of(pairs, left, right);
    }
}

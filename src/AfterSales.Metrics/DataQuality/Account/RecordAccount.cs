using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Account of records (control totals): proof that every record read ended in exactly one state, in count, amount and digest.</summary>
/// <remarks>
/// <para><b>Formula.</b> Per source: read = used + rejected + quarantined + merged + ignored, in count, in amount, and in the sum of the records' digests
/// modulo 2¹²⁸.</para>
/// <para><b>Units.</b> Records, and amounts of one currency.</para>
/// <para><b>Domain.</b> Any sources; count a record as read before anything can happen to it.</para>
/// <para><b>Edge cases.</b> A source without records has no line. Equal records count twice. One record lost and another doubled leaves the count and is
/// shown by the digest.
/// Records that ended without having been read make the missing count negative.</para>
/// <para><b>Method.</b> Exact sums; additive digests, so that parts merge in any order.</para>
/// <para><b>Source.</b> Control and hash totals of batch processing (ISACA, COBIT: application controls); additive digests after M. Bellare and D.
/// Micciancio, 1997.</para>
/// </remarks>
/// <example>
/// <code>
/// RecordDigest Digest(string id) =&gt; RecordDigest.Of(["id"], [id]);
/// var tally = new RecordAccountTally();
/// tally.AddRead("erp", 5, Digest("1"));
/// tally.AddRead("erp", 5, Digest("2"));
/// tally.Add("erp", RecordState.Used, 5, Digest("1"));
/// tally.Add("erp", RecordState.Used, 5, Digest("1"));
/// var account = RecordAccount.Compute(tally).Single();
/// Console.WriteLine((account.MissingCount, account.MissingAmount, account.IsDigestEqual, account.IsBalanced)); // (0, 0, False, False)
/// </code>
/// </example>
public static class RecordAccount
{
    /// <summary>Closes the account of every source.</summary>
    /// <param name="tally">What was read and where it ended.</param>
    /// <returns>One account a source, in ordinal order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">An amount has more digits than a decimal can hold.</exception>
    public static IReadOnlyList<RecordAccountResult> Compute(RecordAccountTally tally)
        => FrozenList.Own(Guard.NotNull(tally).ToGroups().GroupBy(line => line.Source, StringComparer.Ordinal).Select(group => Close(group.Key, [.. group]))
            .ToArray());

    private static RecordAccountResult Close(string source, RecordAccountLine[] lines)
    {
        var (count, amount, read, ended) = (0L, default(ExactSum), default(RecordDigest), default(RecordDigest));
        foreach (var line in lines)
        {
            var isRead = line.State is null;
            count += isRead ? line.Count : -line.Count;
            amount.Add(isRead ? line.Amount : -line.Amount);
            (read, ended) = isRead ? (read + line.Digest, ended) : (read, ended + line.Digest);
        }

        return new RecordAccountResult
        {
            Source = source,
            Lines = lines,
            MissingCount = count,
            MissingAmount = amount.Value,
            IsDigestEqual = read == ended,
            IsBalanced = count == 0 && amount.Sign == 0 && read == ended,
        };
    }
}

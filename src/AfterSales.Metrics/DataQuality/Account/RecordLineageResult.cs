using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The account of every source, and each record that has no proper end.</summary>
public sealed partial record RecordLineageResult
{
    /// <summary>One account a source.</summary>
    public required IReadOnlyList<RecordAccountResult> Accounts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Records read that ended nowhere.</summary>
    public required IReadOnlyList<RecordEnding> NotEnded
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Endings of a record that had ended already.</summary>
    public required IReadOnlyList<RecordEnding> EndedTwice
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Endings of records nobody read.</summary>
    public required IReadOnlyList<RecordEnding> NeverRead
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Merged records that live on in none that is used.</summary>
    public required IReadOnlyList<RecordEnding> MergesWithoutEnd
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Whether every record read has exactly one end, and every account balances.</summary>
    public bool IsProven => NotEnded.Count + EndedTwice.Count + NeverRead.Count + MergesWithoutEnd.Count == 0 && Accounts.All(account => account.IsBalanced);
}

namespace AfterSales.Metrics.Scale;

/// <summary>The five kinds of records, each of which fills a tally of its own.</summary>
public enum RowKind
{
    /// <summary>A line of the ledger: minor units; the account third.</summary>
    Cost,

    /// <summary>A booking: its start and end in ticks; the resource third, the activity fourth.</summary>
    Booking,

    /// <summary>An answer: its score third, −1 when it was not given; its weight in hundredths fourth.</summary>
    Answer,

    /// <summary>A row of the claims ledger: minor units, period of payment; the origin third, kind and line fourth.</summary>
    Claim,

    /// <summary>An event of a case: its start and end in ticks; the case third, step and department fourth.</summary>
    Event,
}

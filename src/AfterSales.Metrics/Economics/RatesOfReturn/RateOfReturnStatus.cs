namespace AfterSales.Metrics.Economics;

/// <summary>What is proven about the internal rates of return of a series of flows.</summary>
public enum RateOfReturnStatus
{
    /// <summary>There is no flow at all.</summary>
    Empty,

    /// <summary>Every amount is zero once those at one time are netted: any rate balances the flows, so that none is theirs.</summary>
    IdenticallyZero,

    /// <summary>All netted amounts have one sign: no rate can balance them.</summary>
    NoSignChange,

    /// <summary>Amounts of both signs, and yet proven: no rate above −100 % balances them.</summary>
    NoRoot,

    /// <summary>One rate, and proven to be the only one above −100 %.</summary>
    Unique,

    /// <summary>Several rates; all of them are known.</summary>
    Multiple,

    /// <summary>The net present value comes so near to zero somewhere that its sign cannot be told: a rate may be there, or not. Never guessed.</summary>
    Unresolved,
}

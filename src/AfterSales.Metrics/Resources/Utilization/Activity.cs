namespace AfterSales.Metrics.Resources;

/// <summary>What a resource does during a booking.</summary>
/// <remarks>
/// The first four use the resource and count as booked time. <see cref="Unavailable"/> and <see cref="Idle"/> do not:
/// leave is no work and takes no part in double booking, whatever module it was entered in.
/// </remarks>
public enum Activity
{
    /// <summary>Work that nobody is charged for: repair under warranty, training of customers, internal jobs.</summary>
    Productive,

    /// <summary>Work that somebody is charged for.</summary>
    Billable,

    /// <summary>On the way.</summary>
    Travel,

    /// <summary>Tied to a job that does not move: no part, no access, no release.</summary>
    Waiting,

    /// <summary>Not to be had: leave, illness, inspection of a vehicle, repair of a tool.</summary>
    Unavailable,

    /// <summary>Ready, and nothing to do.</summary>
    Idle,
}

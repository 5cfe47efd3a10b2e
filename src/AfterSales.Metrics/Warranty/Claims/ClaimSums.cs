using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What one cell of a <see cref="ClaimTally"/> remembers; exact, so that order and split do not matter.</summary>
internal sealed class ClaimSums
{
    public ExactSum Paid;
    public ExactSum Recovered;
    public long Opened;
    public long Closed;
    public long Reopened;
    public long Rows;

    public void Add(ClaimKind kind, decimal amount, long count)
    {
        switch (kind)
        {
            case ClaimKind.Payment: Paid.Add(amount); break;
            case ClaimKind.Recovery: Recovered.Add(amount); break;
            case ClaimKind.Opened: Opened = checked(Opened + count); break;
            case ClaimKind.Closed: Closed = checked(Closed + count); break;
            default: Reopened = checked(Reopened + count); break;
        }

        Rows++;
    }

    public void Add(ClaimSums other)
    {
        // Copies first: a tally may be merged with itself.
        var (paid, recovered) = (other.Paid, other.Recovered);
        Paid.Add(paid);
        Recovered.Add(recovered);
        checked
        {
            Opened += other.Opened;
            Closed += other.Closed;
            Reopened += other.Reopened;
            Rows += other.Rows;
        }
    }

    public ClaimGroup ToGroup(string line, int origin, int valuation) => new()
    {
        Line = line,
        Origin = origin,
        Valuation = valuation,
        Paid = Paid.Value,
        Recovered = Recovered.Value,
        Opened = Opened,
        Closed = Closed,
        Reopened = Reopened,
        Rows = Rows,
    };
}

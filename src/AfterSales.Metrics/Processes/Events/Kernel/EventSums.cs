using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The counts of an <see cref="EventAccount"/> as they grow.</summary>
internal struct EventSums
{
    public long Used;
    public long NoCase;
    public long NoStep;
    public long NoTime;
    public long NegativeDuration;
    public long AfterReport;
    public long Duplicates;
    public long Shared;
    public ExactSum DuplicatesCost;
    public ExactSum RejectedCost;

    public static EventSums Of(EventAccount account)
    {
        var sums = new EventSums
        {
            Used = account.Used,
            NoCase = account.NoCase,
            NoStep = account.NoStep,
            NoTime = account.NoTime,
            NegativeDuration = account.NegativeDuration,
            AfterReport = account.AfterReport,
            Duplicates = account.Duplicates,
            Shared = account.Shared,
        };
        sums.DuplicatesCost.Add(account.DirectCostOfDuplicates);
        sums.RejectedCost.Add(account.DirectCostOfRejected);
        return sums;
    }

    public void Reject(EventState state, decimal cost)
    {
        switch (state)
        {
            case EventState.NoCase:
                NoCase++;
                break;
            case EventState.NoStep:
                NoStep++;
                break;
            case EventState.NoTime:
                NoTime++;
                break;
            case EventState.NegativeDuration:
                NegativeDuration++;
                break;
            case EventState.AfterReport:
                AfterReport++;
                break;
            default:
                Duplicates++;
                DuplicatesCost.Add(cost);
                return;
        }

        RejectedCost.Add(cost);
    }

    public void Add(in EventSums other)
    {
        checked
        {
            Used += other.Used;
            NoCase += other.NoCase;
            NoStep += other.NoStep;
            NoTime += other.NoTime;
            NegativeDuration += other.NegativeDuration;
            AfterReport += other.AfterReport;
            Duplicates += other.Duplicates;
            Shared += other.Shared;
        }

        if ((Duplicates | NoCase | NoStep | NoTime | NegativeDuration | AfterReport) != 0)
        {
            DuplicatesCost.Add(other.DuplicatesCost);
            RejectedCost.Add(other.RejectedCost);
        }
    }

    public readonly EventAccount ToAccount() => new()
    {
        Used = Used,
        NoCase = NoCase,
        NoStep = NoStep,
        NoTime = NoTime,
        NegativeDuration = NegativeDuration,
        AfterReport = AfterReport,
        Duplicates = Duplicates,
        Shared = Shared,
        DirectCostOfDuplicates = DuplicatesCost.Value,
        DirectCostOfRejected = RejectedCost.Value,
    };
}

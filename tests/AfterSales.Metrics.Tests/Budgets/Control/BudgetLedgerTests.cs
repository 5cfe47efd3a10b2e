using System.Text.Json;
using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetLedgerTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly LocalDate Today = new(2026, 6, 15);

    public static TheoryData<string> Cases => [.. Reference.Cases("budget_control.json").Where(c => c.Inputs.TryGetProperty("events", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void PositionOf_ReferenceEvents_AgreesAfterEach(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_control.json").Single(c => c.Name == name);
        var ledger = new BudgetLedger(Eur);
        ledger.Add(Event("budget", BudgetEventKind.Budget, inputs.GetProperty("budget").Exact()));

        var after = expected.GetProperty("after_each_event").EnumerateArray().ToArray();
        foreach (var (e, i) in inputs.GetProperty("events").EnumerateArray().Select((e, i) => (e, i)))
        {
            ledger.Add(Read(e, i));
            var position = ledger.PositionOf("line");
            Reference.AssertClose(after[i].GetProperty("requested").Number(), (double)position.Requested.Amount, 1e-10, "requested");
            Reference.AssertClose(after[i].GetProperty("ordered").Number(), (double)position.Ordered.Amount, 1e-10, "ordered");
            Reference.AssertClose(after[i].GetProperty("actual").Number(), (double)position.Actual.Amount, 1e-10, "actual");
            Reference.AssertClose(after[i].GetProperty("budget").Number(), (double)position.Budget.Amount, 1e-10, "budget");
            Reference.AssertClose(after[i].GetProperty("consumed").Number(), (double)position.Consumed.Amount, 1e-10, "consumed");
            Reference.AssertClose(after[i].GetProperty("available").Number(), (double)position.Available.Amount, 1e-10, "available");
            Reference.AssertClose(after[i].GetProperty("utilisation").Number(), position.UtilizationRatio.Value, 1e-10, "utilisation");
            Assert.Equal(after[i].GetProperty("over").GetBoolean(), position.IsOverrun);
        }
    }

    [Fact]
    public void MisBuilder217And221_DocumentMovesOn_IsCountedOnce()
    {
        var ledger = Ledger(
            Event("b", BudgetEventKind.Budget, 1000),
            Event("r", BudgetEventKind.Request, 300) with { Document = "PR1" },
            Event("o", BudgetEventKind.Order, 300) with { Released = 300, Source = "PR1", Document = "PO1" },
            Event("i", BudgetEventKind.Invoice, 290) with { Released = 300, Source = "PO1" });

        var position = ledger.PositionOf("line");

        Assert.Equal((0m, 0m, 290m, 710m), (position.Requested.Amount, position.Ordered.Amount, position.Actual.Amount, position.Available.Amount));
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void Erpnext13551_Consumption_IsRequestedPlusOrderedPlusActual()
    {
        var position = Ledger(Event("r", BudgetEventKind.Request, 1), Event("o", BudgetEventKind.Order, 20), Event("i", BudgetEventKind.Invoice, 300)).PositionOf("line");

        Assert.Equal(Money.Of(321m, Eur), position.Consumed);
    }

    [Fact]
    public void Erpnext47603_BackdatedDocument_CountsInItsOwnMonth()
    {
        var late = Event("late", BudgetEventKind.Invoice, 50) with { Posted = new LocalDate(2026, 6, 15), Effective = new LocalDate(2026, 3, 31) };
        var ledger = Ledger(late, Event("june", BudgetEventKind.Invoice, 7));

        Assert.Equal(50m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 3).Dates).Actual.Amount);
        Assert.Equal(7m, ledger.PositionOf("line", ReportingPeriod.Month(2026, 6).Dates).Actual.Amount);
        Assert.Equal(0m, ledger.PositionOf("line", postedUntil: new LocalDate(2026, 6, 14)).Actual.Amount);
    }

    [Fact]
    public void AccountBudgeting36_Transfer_MovesBudgetAndBalances()
    {
        var ledger = Ledger(
            Event("b", BudgetEventKind.Budget, 100),
            Event("out", BudgetEventKind.TransferOut, 30),
            Event("in", BudgetEventKind.TransferIn, 30) with { Line = "other" });

        Assert.Equal((70m, 30m), (ledger.PositionOf("line").Budget.Amount, ledger.PositionOf("other").Budget.Amount));
        Assert.Equal(Money.Zero(Eur), ledger.Total().Transfers);
        Assert.Equal(["line", "other"], ledger.Lines);
        Assert.Empty(ledger.FindIssues());
    }

    [Fact]
    public void FindIssues_WhatDoesNotAddUp_IsShown()
    {
        var ledger = Ledger(
            Event("o", BudgetEventKind.Order, 100) with { Document = "PO1" },
            Event("i", BudgetEventKind.Invoice, 120) with { Released = 120, Source = "PO1" },
            Event("x", BudgetEventKind.RequestCancellation, 5),
            Event("t", BudgetEventKind.TransferIn, 3));

        Assert.Equal(
            [(BudgetIssueKind.DocumentOverreleased, "PO1", 20m), (BudgetIssueKind.RequestedBelowZero, "line", 5m), (BudgetIssueKind.OrderedBelowZero, "line", 20m), (BudgetIssueKind.TransfersUnbalanced, null, 3m)],
            ledger.FindIssues().Select(i => (i.Kind, i.Subject, i.Amount)));
    }

    [Fact]
    public void Add_SameEventAgain_ChangesNothing()
    {
        var ledger = Ledger(Event("o", BudgetEventKind.Order, 100));

        Assert.Equal(BudgetEventOutcome.Repeated, ledger.Add(Event("o", BudgetEventKind.Order, 100)));
        Assert.Equal((100m, 1L), (ledger.PositionOf("line").Ordered.Amount, ledger.PositionOf("line").Events));
    }

    [Fact]
    public void Add_AnotherEventOfTheSameId_CountsNeither()
    {
        var ledger = Ledger(Event("o", BudgetEventKind.Order, 100));

        Assert.Equal(BudgetEventOutcome.Conflicting, ledger.Add(Event("o", BudgetEventKind.Order, 90)));
        Assert.Equal(0m, ledger.PositionOf("line").Ordered.Amount);
        Assert.Equal((BudgetIssueKind.ConflictingEvents, "o"), ledger.FindIssues().Select(i => (i.Kind, i.Subject)).Single());
        Assert.Empty(ledger.Events);
    }

    [Fact]
    public void Add_BadEvent_Throws()
    {
        Assert.Throws<ArgumentException>(() => Ledger(Event("r", BudgetEventKind.Request, 1) with { Released = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Event("r", BudgetEventKind.Request, -1));
        Assert.Throws<ArgumentException>(() => Event(" ", BudgetEventKind.Request, 1));
        Assert.Throws<ArgumentNullException>(() => Ledger().Add(null!));
        Assert.Throws<CurrencyMismatchException>(() => Ledger().Merge(new BudgetLedger(Currency.Of("USD"))));
    }

    [Fact]
    public void PositionOf_LineWithoutBudget_HasNoUtilization()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Ledger().PositionOf("nobody").UtilizationRatio.Reason);

    [Property]
    public Property Replay_AnyEvents_ChangesNothing() => Prop.ForAll(AnyEvents.ToArbitrary(), events =>
    {
        var (once, twice) = (Ledger(events), Ledger([.. events, .. events.Reverse()]));
        return Same(once, twice);
    });

    [Property]
    public Property AnyOrder_OfEvents_GivesTheSamePositions() => Prop.ForAll(AnyEvents.ToArbitrary(), Gen.Choose(0, 99).ToArbitrary(), (events, seed) =>
    {
        var shuffled = events.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        return Same(Ledger(events), Ledger(shuffled));
    });

    [Property]
    public Property Merge_AnySplit_EqualsOneLedger() => Prop.ForAll(AnyEvents.ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (events, cut) =>
    {
        // The parts overlap: what both have counts once.
        var (left, right) = (Ledger([.. events.Take(cut + 3)]), Ledger([.. events.Skip(cut)]));
        left.Merge(right);
        return Same(Ledger(events), left);
    });

    [Property]
    public Property Months_OfAnyEvents_AddUpToTheWhole() => Prop.ForAll(AnyEvents.ToArbitrary(), events =>
    {
        var ledger = Ledger(events);
        var months = ReportingPeriod.Year(2026).Split(PeriodUnit.Month).Select(m => ledger.PositionOf("a", m.Dates)).ToArray();
        var whole = ledger.PositionOf("a");
        return months.Sum(m => m.Available.Amount) == whole.Available.Amount && months.Sum(m => m.Events) == whole.Events;
    });

    private static Gen<BudgetEvent[]> AnyEvents => Gen.Choose(0, 30)
        .SelectMany(id => Gen.Elements(Enum.GetValues<BudgetEventKind>()).SelectMany(kind => Edges.Cents.SelectMany(amount => Gen.Choose(0, 364).Select(day => new BudgetEvent
        {
            // The id says whether it can conflict: half of the ids always name one and the same event.
            Id = $"{id}",
            Line = id % 3 == 0 ? "a" : "b",
            Kind = id < 16 ? (BudgetEventKind)(id % 9) : kind,
            Amount = id < 16 ? id : Math.Abs(amount),
            Posted = new LocalDate(2026, 1, 1).PlusDays(id < 16 ? id * 20 : day),
        })))).ListOf().Select(list => list.ToArray());

    private static bool Same(BudgetLedger left, BudgetLedger right)
        => new[] { "a", "b" }.All(line => left.PositionOf(line) == right.PositionOf(line))
            && left.Total() == right.Total()
            && left.FindIssues().SequenceEqual(right.FindIssues());

    private static BudgetLedger Ledger(params BudgetEvent[] events)
    {
        var ledger = new BudgetLedger(Eur);
        ledger.AddRange(events);
        return ledger;
    }

    private static BudgetEvent Event(string id, BudgetEventKind kind, decimal amount) => new() { Id = id, Line = "line", Kind = kind, Amount = amount, Posted = Today };

    private static BudgetEvent Read(JsonElement e, int i)
    {
        var (name, amount) = (e[0].GetString()!, e[1].Exact());
        var second = e.GetArrayLength() > 2 ? e[2].Exact() : amount;
        var (kind, value, released) = name switch
        {
            "request" => (BudgetEventKind.Request, amount, 0m),
            "cancel_request" => (BudgetEventKind.RequestCancellation, amount, 0m),
            "order" => (BudgetEventKind.Order, amount, 0m),
            "order_from_request" => (BudgetEventKind.Order, second, amount),
            "cancel_order" => (BudgetEventKind.OrderCancellation, amount, 0m),
            "invoice" => (BudgetEventKind.Invoice, amount, 0m),
            "invoice_from_order" => (BudgetEventKind.Invoice, second, amount),
            "credit_note" => (BudgetEventKind.CreditNote, amount, 0m),
            "transfer_in" => (BudgetEventKind.TransferIn, amount, 0m),
            "transfer_out" => (BudgetEventKind.TransferOut, amount, 0m),
            _ => throw new ArgumentException($"No event {name}.", nameof(e)),
        };
        return Event($"e{i}", kind, value) with { Released = released };
    }
}

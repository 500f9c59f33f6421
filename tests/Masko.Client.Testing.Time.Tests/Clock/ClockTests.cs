namespace Masko.Client.Testing.Time.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void It_stands_at_the_new_year_of_2026_unless_told_otherwise() =>
        Assert.That(new VirtualTime().GetUtcNow(), Is.EqualTo(NewYear));

    [Test]
    public void It_stands_at_a_given_moment_and_shows_it_in_utc()
    {
        var now = new VirtualTime(new(2030, 6, 1, 2, 0, 0, TimeSpan.FromHours(2))).GetUtcNow();

        Assert.That(now, Is.EqualTo(new DateTimeOffset(2030, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.That(now.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void Its_local_time_is_utc()
    {
        var time = new VirtualTime();

        Assert.That(time.LocalTimeZone, Is.EqualTo(TimeZoneInfo.Utc));
        Assert.That(time.GetLocalNow(), Is.EqualTo(NewYear));
    }

    [Test]
    public void It_moves_by_what_it_is_advanced_and_only_then()
    {
        var time = new VirtualTime();

        time.Advance(TimeSpan.FromDays(1.5));
        time.Advance(TimeSpan.Zero);
        time.Advance(TimeSpan.FromTicks(1));

        Assert.That(time.GetUtcNow(), Is.EqualTo(NewYear.AddDays(1.5).AddTicks(1)));
    }

    [Test]
    public void A_timestamp_counts_ticks()
    {
        var time = new VirtualTime();
        var before = time.GetTimestamp();

        time.Advance(TimeSpan.FromTicks(1_234_567));

        Assert.That(time.TimestampFrequency, Is.EqualTo(10_000_000));
        Assert.That(time.GetTimestamp() - before, Is.EqualTo(1_234_567));
        Assert.That(time.GetElapsedTime(before), Is.EqualTo(TimeSpan.FromTicks(1_234_567)));
    }

    [Test]
    public void It_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTime().Advance(TimeSpan.FromTicks(-1)));

    [Test]
    public void It_does_not_go_past_the_year_9999()
    {
        var time = new VirtualTime();

        Assert.Throws<ArgumentOutOfRangeException>(() => time.Advance(TimeSpan.MaxValue));
        Assert.That(time.GetUtcNow(), Is.EqualTo(NewYear));
    }
}

namespace Masko.Client.Testing.Drawing;

/// <summary>The poses there are, and the words for them. What is done counts before how it is felt.</summary>
internal static class PoseBook
{
    private static readonly Vocabulary<Pose> Deeds = new(
        WordForm.IsDeed,
        ("wav greet hello hi hey welcom bye", Greetings.Wave()),
        ("think thought ponder wonder consider idea process load", Thoughts.Think),
        ("celebrat jump confetti party cheer hooray yay success win victor birthday leap", Joys.Celebrate),
        ("sleep asleep nap doz snor rest dream night", Rests.Sleep),
        ("cry tear weep", Moods.Sad),
        ("lov heart hug kiss thank adore", Moods.Love),
        ("danc groov music sing party", Joys.Dance),
        ("run runn jog sprint rush hurry race rac dash", Tasks.Run),
        ("point show present explain teach look direct", Greetings.Point),
        ("work laptop cod typ computer program develop keyboard desk", Tasks.Work),
        ("coffee tea drink mug cup sip cocoa breakfast", Rests.Coffee),
        ("read book study studi learn stor", Tasks.Read),
        ("search find magnif explor inspect detect investigat seek", Tasks.Search),
        ("gift giv surprise offer deliver", Tasks.Give),
        ("shrug confus question unsure lost error help puzzl", Thoughts.Shrug),
        ("wink thumb ok approv", Greetings.Wink),
        ("stand idle neutral wait", Rests.Stand),
        ("sit relax medita calm", Rests.Sit));

    private static readonly Vocabulary<Pose> Feelings = new(
        WordForm.IsDeed,
        ("sad unhappy cry sorry disappoint gloom upset", Moods.Sad),
        ("surpris shock amaz wow astonish", Moods.Surprised),
        ("ang angr angry mad grumpy furious annoy determin", Moods.Angry),
        ("happ joy glad excit laugh smil proud delight cheer", Moods.Happy),
        ("sleepy tired bored", Rests.Sleep),
        ("romantic cute", Moods.Love),
        ("curious", Thoughts.Think));

    public static Pose Of(string text)
    {
        var words = WordList.Of(text);
        return Deeds.In(words).FirstOrDefault()
            ?? Feelings.In(words).FirstOrDefault()
            ?? Seed.Of(text).For("pose").Pick(Deeds.Meanings);
    }
}

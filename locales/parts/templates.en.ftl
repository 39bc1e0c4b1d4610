# What papers begin with. It is loaded by itself too: nothing else stands here.

template-note =
    { $date }, { $author }

    Subject: { $subject }
    Present: { $people }

    ## Gist


    ## Conclusions


    ## Tasks

    - who, what, by when
template-minutes =
    { $date }, minutes kept by { $author }

    Subject: { $subject }
    Present: { $people }
    Excused:

    ## Agenda

    1.

    ## Course of the meeting


    ## Conclusions

    1.

    ## Tasks

    - who, what, by when
template-report =
    { $date }, { $author }

    Subject: { $subject }

    ## Summary


    ## Course


    ## Assessment


    ## Proposal
